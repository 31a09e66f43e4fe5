import { expect, it } from 'vitest'
import { tidyName } from './tidy-name.js'

it('takes spaces out of Chinese names and doubles out of Latin ones', () => {
  expect(tidyName(' 韦　冰 ')).toBe('韦冰')
  expect(tidyName('Mary  Ann  Low')).toBe('Mary Ann Low')
})

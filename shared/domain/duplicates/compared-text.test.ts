import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../body/text.js'
import { comparedText } from './compared-text.js'

const picture = (caption: string) => ({
  type: 'picture' as const,
  attrs: { sha256: null, caption, credit: '', widthPx: 0, heightPx: 0 },
})

describe('comparedText', () => {
  it('reads the body of an article, and of a photo the captions', () => {
    const body = bodyFromParagraphs([{ kind: 'text', text: '正文一段' }])
    expect(comparedText({ genre: 'article', body: { ...body, content: [...body.content, picture('图片说明')] } })).toBe('正文一段')
    expect(comparedText({ genre: 'photo', body: { type: 'doc', content: [picture('说明一'), picture(''), picture('说明二')] } })).toBe(
      '说明一\n说明二',
    )
  })
})

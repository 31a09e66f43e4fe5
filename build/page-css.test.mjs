// What the page's style sheets may say: only what a press can print, in the page's own fonts.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FONTS } from './fonts.mjs'

const ROOM = path.resolve(import.meta.dirname, '..', 'renderer', 'page')
const [pageCss = '', fontsCss = ''] = ['page.css', 'fonts.css'].map((file) =>
  fs.readFileSync(path.join(ROOM, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''),
)
const values = (text, property) => [...text.matchAll(new RegExp(`${property}: ([^;]+);`, 'g'))].map((match) => match[1])

describe('the page', () => {
  it('uses nothing that becomes a bitmap or transparency', () => {
    const banned = /gradient|opacity|filter|shadow|mix-blend|backdrop|rgba\(|mask/
    expect(pageCss).toContain('.pg-line')
    expect(pageCss).not.toMatch(banned)
    for (const file of fs.readdirSync(ROOM).filter((name) => /^[A-Z].*\.tsx$/.test(name) && !name.includes('.test.')))
      expect(fs.readFileSync(path.join(ROOM, file), 'utf8')).not.toMatch(/Gradient|opacity|boxShadow|textShadow|filter:/)
  })

  it('is set in families that fonts.css declares', () => {
    const declared = new Set(values(fontsCss, 'font-family'))
    const used = values(pageCss, 'font-family').flatMap((list) => list.split(',').map((one) => one.trim()))
    expect(used.filter((family) => !declared.has(family) && family !== 'serif' && family !== 'sans-serif')).toEqual([])
  })

  it('finds every declared file among the fonts that are cut, and slices none by unicode-range', () => {
    const cut = FONTS.flatMap((font) => (font.cut ? [font.name, `${font.name}-rest`] : [font.name]))
    const files = values(fontsCss, 'src').map((value) => /^url\("\/fonts\/(.+)\.ttf"\)$/.exec(value)?.[1])
    expect(files.filter((file) => file === undefined || !cut.includes(file))).toEqual([])
    expect(fontsCss).not.toContain('unicode-range')
  })
})

import { describe, expect, it } from 'vitest'
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { blankPage } from '../../../shared/domain/blank-page.js'
import { Frame } from '../../../shared/domain/frame.js'
import { Id } from '../../../shared/domain/ids.js'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { gridLimits, isInside, overlappingPairs } from '../../../shared/domain/layout/grid.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import { DEFAULT_PUBLICATION, formatOf } from '../../../shared/domain/publication.js'
import { newFrameId } from '../../desk/new-frame-id.js'
import { readIssueNo } from './issue-no.js'
import { placeOnPage } from './place-article.js'

const style = DEFAULT_PUBLICATION
const article = (characters: number): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: '河堤上的灯亮了',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '灯'.repeat(characters) }] }] },
})
const PAGE = blankPage({ issueId: 'issue', pageNo: 'A02', isFront: false, formatId: null }, style)
const geometry = pageGeometry(formatOf(style, PAGE.formatId), style)
const limits = gridLimits(geometry, PAGE.pattern)
const wish = (n: number) => ({ id: `frame-${n}`, articleId: `article-${n}`, revisionId: `revision-${n}` })

describe('placing an article', () => {
  it('fills a page with whole articles that lie on nothing, and stops when there is no room', () => {
    const frames: Frame[] = []
    for (let n = 0; n < 60; n++) {
      const content = article(300 + (n % 4) * 250)
      const frame = placeOnPage({ ...PAGE, frames }, content, wish(n), style)
      if (!frame) break
      expect(isInside(frame, limits)).toBe(true)
      expect(setFrame(frame, content, style, geometry).fit.oversetLines).toBe(0)
      frames.push(frame)
    }
    expect(frames.length).toBeGreaterThan(5)
    expect(frames.length).toBeLessThan(60)
    expect(overlappingPairs(frames)).toEqual([])
  })
  it('takes another span where the best one finds no room', () => {
    const content = article(900)
    const best = placeOnPage(PAGE, content, wish(1), style)
    const narrow = (best?.columnSpan ?? 0) - 1
    const wall = {
      ...(best as Frame),
      id: 'wall',
      column: narrow + 1,
      columnSpan: geometry.columns - narrow,
      row: 4,
      rows: limits.lastRow - 3,
    }
    const placed = placeOnPage({ ...PAGE, frames: [wall] }, content, wish(2), style)
    expect(placed?.columnSpan).toBeLessThanOrEqual(narrow)
  })
  it('finds no place for an article longer than the page', () => {
    expect(placeOnPage(PAGE, article(40_000), wish(1), style)).toBeNull()
  })
})

describe('ids of new frames', () => {
  it('are ids of the store, none twice', () => {
    const ids = Array.from({ length: 50 }, newFrameId)
    expect(ids.every((id) => Id.safeParse(id).success)).toBe(true)
    expect(new Set(ids).size).toBe(50)
    expect(Frame.shape.id.safeParse(ids[0]).success).toBe(true)
  })
})

describe('the issue number as typed', () => {
  it('is a whole number, none, or refused', () => {
    expect([' 12045 ', '1', '1000000'].map(readIssueNo)).toEqual([12045, 1, 1_000_000])
    expect(['', '  '].map(readIssueNo)).toEqual([null, null])
    expect(['0', '1000001', '12a', '-3', '1.5'].map(readIssueNo)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

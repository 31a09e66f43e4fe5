// What is written to the folder, with a sheet in place of what the page process draws.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../shared/domain/frame.js'
import { frameBox, pageGeometry } from '../../shared/domain/layout/geometry.js'
import { formatOf } from '../../shared/domain/publication.js'
import { getStyle } from '../store/repositories/styles.js'
import { copy, temporaryFolder } from '../store/testing.js'
import { lookUpOnce } from './archive-duplicates.js'
import type { Desk } from './desk.js'
import { saveFrames } from './make-up-pages.js'
import { addPages, createIssueFor, saveHeading } from './plan-issue.js'
import { printIssue } from './print-issue.js'
import { type Bookmark, readBookmarks } from './testing-bookmarks.js'
import { openTestDesk } from './testing-desk.js'
import { createArticleIn } from './write-article.js'

let directory: string
let desk: Desk
let issueId: string
beforeEach(() => {
  directory = temporaryFolder()
  desk = openTestDesk(directory)
  issueId = createIssueFor(desk, '2026-09-04').id
})
afterEach(() => {
  desk.store.close()
  rmSync(directory, { recursive: true, force: true })
})

/** A sheet a little larger than the page, as Chromium makes it. */
async function sheet(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([1106, 1546])
  return pdf.save()
}

const frame = (place: Pick<Frame, 'column' | 'row'>, change: Partial<Frame>): Frame => ({
  id: desk.store.ports.newId(),
  kind: 'article',
  articleId: null,
  revisionId: null,
  columnSpan: 2,
  rows: 20,
  bodyColumns: 2,
  headFace: 'song',
  headSizePt: 18,
  headRows: 3,
  pictures: [],
  text: '',
  locked: false,
  ...place,
  ...change,
})

const article = (headline: string, text?: string): Pick<Frame, 'articleId' | 'revisionId'> => {
  const made = createArticleIn(desk, issueId, copy(headline, text))
  return { articleId: made.card.id, revisionId: made.revision.id }
}

describe('the bookmarks of what is printed', () => {
  it('are the pages with their articles in reading order, in the issue and in each page', async () => {
    const [first, second] = addPages(desk, issueId, 2).pages
    if (!first || !second) throw new Error('no pages')
    const lower = frame({ column: 1, row: 60 }, article('渡口栈桥修好了'))
    const left = frame({ column: 1, row: 30 }, article('夜市亮灯'))
    const right = frame({ column: 5, row: 30 }, article('', '清早六点，青石渡口的栈桥重新通行，渡船靠岸。'))
    const filler = frame({ column: 3, row: 30 }, { kind: 'filler', text: '补白' })
    const empty = frame({ column: 7, row: 30 }, {})
    const { issueId: _i, frames: _f, v: _v, ...heading } = second.content
    const named = saveHeading(desk, second.id, second.revisionId, { ...heading, pageName: '山阳新闻' })
    saveFrames(desk, second.id, named.revisionId, [lower, right, filler, empty, left])

    const out = path.join(directory, 'press')
    mkdirSync(out)
    const order = { issueId, pageId: null, proof: true, directory: out, producer: 'Forme', lookUp: lookUpOnce(directory) }
    const running = { signal: new AbortController().signal, onProgress: () => undefined }
    await printIssue(desk, sheet, { ...order, ...running })

    const style = getStyle(desk.store).content
    const format = formatOf(style, second.content.formatId)
    const geometry = pageGeometry(format, style)
    const [pageHeight, point] = [(format.trimHeightUm / 25_400) * 72, 72 / 96]
    const entry = (title: string, page: number, of: Frame): Bookmark => {
      const { x, y } = frameBox(of, geometry)
      const [left, top] = [expect.closeTo(x * point, 1), expect.closeTo(pageHeight - y * point, 1)]
      return { title, page, left, top, count: 0, entries: [] }
    }
    const ofPage = (title: string, page: number, count: number, entries: Bookmark[]): Bookmark => ({
      title,
      page,
      left: 0,
      top: expect.closeTo(pageHeight, 1),
      count,
      entries,
    })
    const articles = (page: number) => [
      entry('夜市亮灯', page, left),
      entry('清早六点，青石渡口的栈桥重新', page, right),
      entry('渡口栈桥修好了', page, lower),
    ]
    const bookmarks = async (name: RegExp) => {
      const found = readdirSync(out).find((file) => name.test(file)) ?? ''
      return readBookmarks(readFileSync(path.join(out, found)))
    }
    const front = ofPage(`A01 ${first.content.pageName}`, 0, 0, [])
    expect(await bookmarks(/-A01\.pdf$/)).toEqual([front])
    expect(await bookmarks(/-A02\.pdf$/)).toEqual([ofPage('A02 山阳新闻', 0, 3, articles(0))])
    expect(await bookmarks(/-proof\.pdf$/)).toEqual([front, ofPage('A02 山阳新闻', 1, -3, articles(1))])
  })
})

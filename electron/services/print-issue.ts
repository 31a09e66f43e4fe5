// Printing: page PDFs at exact trim size and the issue in one file, with bookmarks. The gate is here: a blocked issue does not print.
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Id } from '../../shared/domain/ids.js'
import { frameBox, pageGeometry } from '../../shared/domain/layout/geometry.js'
import { frameNumbers } from '../../shared/domain/preflight/frame-numbers.js'
import { articleName } from '../../shared/domain/preflight/places.js'
import { formatOf } from '../../shared/domain/publication.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { IssueView, PageView, PrintReport } from '../../shared/ipc/views.js'
import { getArticleContents, listArticlesWithDraft } from '../store/repositories/articles.js'
import { getStyle } from '../store/repositories/styles.js'
import { checkWhole } from './check-issue.js'
import type { Desk } from './desk.js'
import { finishPage, joinPages, type PressPageSize } from './finish-pdf.js'
import type { OutlineEntry } from './pdf-outline.js'
import { issueView } from './plan-issue.js'
import type { LookUp } from './printed-before.js'

/** Draws one page and hands back the PDF of the page process. */
export type DrawPage = (pageId: Id, proof: boolean, size: PressPageSize) => Promise<Uint8Array>

export interface PrintOrder {
  readonly issueId: Id
  /** null prints the whole issue and joins it. */
  readonly pageId: Id | null
  /** A marked proof prints at any time; the press only when nothing blocks. */
  readonly proof: boolean
  readonly directory: string
  readonly producer: string
  readonly lookUp: LookUp
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Refuses with `blocked` while a blocking finding is open, or while copy on a page has text that is not saved as a revision. */
export async function refuseUnlessReady(desk: Desk, issueId: Id, proof: boolean, lookUp: LookUp): Promise<void> {
  const view = issueView(desk.store, issueId)
  if (view.pages.length === 0) throw new RefusalError('refused', 'noPages')
  if (proof) return
  const report = await checkWhole(desk, issueId, lookUp)
  if (!report.pressReady) {
    const open = report.findings.filter(
      (finding) => finding.severity === 'block' && !report.verdicts.some((one) => one.findingKey === finding.key),
    )
    throw new RefusalError('blocked', 'findings', { count: open.length })
  }
  const placed = new Set(view.pages.flatMap((page) => page.content.frames.map((frame) => frame.articleId)))
  const unsaved = listArticlesWithDraft(desk.store).filter((card) => placed.has(card.id))
  if (unsaved[0]) throw new RefusalError('blocked', 'draft', { count: unsaved.length, article: unsaved[0].headline || unsaved[0].opening })
}

/** Prints into `directory`; a file appears there only when it is whole. */
export async function printIssue(desk: Desk, draw: DrawPage, order: PrintOrder): Promise<PrintReport> {
  await refuseUnlessReady(desk, order.issueId, order.proof, order.lookUp)
  const view = issueView(desk.store, order.issueId)
  const pages = order.pageId === null ? view.pages : view.pages.filter((page) => page.id === order.pageId)
  if (pages.length === 0) throw new RefusalError('notFound', 'page')
  await writable(order.directory)
  const printed: { page: PrintReport['pages'][number]; bytes: Uint8Array }[] = []
  order.onProgress(0, pages.length)
  for (const page of pages) {
    if (order.signal.aborted) throw new RefusalError('cancelled')
    printed.push(await printPage(desk, draw, order, view, page))
    order.onProgress(printed.length, pages.length)
  }
  const issueFileName = order.pageId === null ? `${stem(desk, view, order.proof)}.pdf` : null
  const joined =
    issueFileName === null
      ? null
      : await joinPages(
          printed.map((one) => one.bytes),
          labels(desk, view, null, order),
          pages.map((page, index) => pageOutline(desk, page, index, false)),
        )
  // Written only now, all of them: a run that was stopped or failed leaves no half issue in the folder.
  if (order.signal.aborted) throw new RefusalError('cancelled')
  const files = printed.map(({ page, bytes }) => ({ name: page.fileName, bytes }))
  await writeAll(order.directory, issueFileName === null || joined === null ? files : [...files, { name: issueFileName, bytes: joined }])
  return { pages: printed.map((one) => one.page), issueFileName, folderName: basename(order.directory) }
}

const MM_PER_UM = 1 / 1000

async function printPage(desk: Desk, draw: DrawPage, order: PrintOrder, view: IssueView, page: PageView) {
  const format = formatOf(getStyle(desk.store).content, page.content.formatId)
  const size = { trimWidthMm: format.trimWidthUm * MM_PER_UM, trimHeightMm: format.trimHeightUm * MM_PER_UM }
  const drawn = await draw(page.id, order.proof, size)
  const bytes = await finishPage(drawn, size, labels(desk, view, page.content.pageNo, order), [pageOutline(desk, page, 0, true)])
  const fileName = `${stem(desk, view, order.proof)}-${page.content.pageNo}.pdf`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    bytes,
    page: {
      page: page.content.pageNo,
      fileName,
      sha256,
      trimMm: [size.trimWidthMm, size.trimHeightMm] as [number, number],
      bytes: bytes.byteLength,
    },
  }
}

/** Paper, date and, for a proof, the word: characters no file system takes offence at. */
function stem(desk: Desk, view: IssueView, proof: boolean): string {
  const paper = getStyle(desk.store).content.name.replace(/[\\/:*?"<>|\s]+/g, '-')
  return `${paper}-${view.content.date}${proof ? '-proof' : ''}`
}

const MM_PER_PX = 25.4 / 96

/** Number and name of the page, under it what its articles are called, in reading order, each leading to its frame. */
function pageOutline(desk: Desk, { content }: PageView, page: number, isOpen: boolean): OutlineEntry {
  const style = getStyle(desk.store).content
  const geometry = pageGeometry(formatOf(style, content.formatId), style)
  const numbers = frameNumbers(content)
  const frames = content.frames.toSorted((one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0))
  const copy = getArticleContents(
    desk.store,
    frames.flatMap((frame) => frame.revisionId ?? []),
  )
  const entries = frames.flatMap((frame): OutlineEntry[] => {
    const article = frame.revisionId === null ? undefined : copy.get(frame.revisionId)
    if (frame.kind !== 'article' || !article) return []
    const { x, y } = frameBox(frame, geometry)
    const title = (articleName(article) ?? `${content.pageNo}-${numbers.get(frame.id)}`).replace(/\s+/gu, ' ')
    return [{ title, page, leftMm: x * MM_PER_PX, topMm: y * MM_PER_PX, isOpen: false, entries: [] }]
  })
  return { title: `${content.pageNo} ${content.pageName}`.trim(), page, leftMm: 0, topMm: 0, isOpen, entries }
}

const labels = (desk: Desk, view: IssueView, pageNo: string | null, order: PrintOrder) => ({
  title: [getStyle(desk.store).content.name, view.content.date, pageNo].filter(Boolean).join(' '),
  producer: order.producer,
  madeAt: desk.store.ports.now(),
})

async function writable(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
    await access(directory, constants.W_OK)
  } catch (error) {
    throw new RefusalError('printFailed', 'folder', { what: error instanceof Error ? error.message : '' })
  }
}

/** Writes everything beside its place and renames it when all of it is there: no file is cut off, and no issue is half new. */
async function writeAll(directory: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const places = files.map(({ name, bytes }) => ({ file: join(directory, name), part: join(directory, `${name}.part`), bytes }))
  try {
    for (const { part, bytes } of places) await writeFile(part, bytes, { flush: true })
    for (const { file, part } of places) await rename(part, file)
  } catch (error) {
    for (const { part } of places) await rm(part, { force: true })
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw full
      ? new RefusalError('diskFull')
      : new RefusalError('printFailed', 'write', { what: error instanceof Error ? error.message : '' })
  }
}

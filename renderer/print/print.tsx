// The page a printing window draws: one page of the issue at true size, and word when every face and picture is in place.
import '../page-policy.js'
import { createRoot } from 'react-dom/client'
import { formatOf } from '../../shared/domain/publication.js'
import { ask } from '../desk/ask.js'
import { Page } from '../page/Page.js'
import '../page/fonts.css'
import '../page/page.css'
import './print.css'

declare global {
  interface Window {
    /** Settles with true when the page is drawn; with a sentence for the log otherwise. */
    formePrintReady?: Promise<true | string>
  }
}

const MM_PER_UM = 1 / 1000

async function draw(): Promise<true | string> {
  const asked = new URLSearchParams(window.location.search)
  const pageId = asked.get('page')
  const { issue, copy, style, proof } = await ask('print.job', {})
  const page = issue.pages.find((one) => one.id === pageId)
  const sheet = document.getElementById('sheet')
  if (!page || !sheet) return 'no such page'
  const format = formatOf(style, page.content.formatId)
  const size = new CSSStyleSheet()
  size.replaceSync(`@page { size: ${format.trimWidthUm * MM_PER_UM}mm ${format.trimHeightUm * MM_PER_UM}mm; margin: 0 }`)
  document.adoptedStyleSheets = [size]
  createRoot(sheet).render(
    <>
      <Page page={page.content} issue={issue.content} style={style} revisions={copy.revisions} />
      {proof && <p className="print-proof">{`校样 PROOF · ${page.content.pageNo} · ${page.revisionId.slice(-12)}`}</p>}
    </>,
  )
  await settled(sheet)
  return true
}

/** Two frames after React has drawn, fonts are asked for; then each face and each picture must have arrived. */
async function settled(sheet: HTMLElement): Promise<void> {
  while (!sheet.firstElementChild) await frame()
  await frame()
  await frame()
  await document.fonts.ready
  const failed = [...document.fonts].filter((face) => face.status === 'error')
  if (failed.length > 0) throw new Error(`no type face: ${failed.map((face) => face.family).join(', ')}`)
  await Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode()))
  await frame()
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

window.formePrintReady = draw().catch((error: unknown) => (error instanceof Error ? error.message : String(error)))

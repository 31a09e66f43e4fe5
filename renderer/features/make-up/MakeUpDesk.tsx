// Make-up of one page: stock, desk and inspector round the same scene.
import { useMemo, useRef, useState } from 'react'
import type { PageView } from '../../../shared/ipc/views.js'
import { type KeyHint, openPlace, useLanguage, usePlaces, useStatusLine, useText } from '../../desk/index.js'
import { Button, classes, VisuallyHidden } from '../../ui/index.js'
import { MakeUpRunLine, stopMakeUp, useRunState } from '../flatplan/index.js'
import { CandidateTray, TRAY_PX } from './CandidateTray.js'
import { Canvas } from './Canvas.js'
import { CanvasToolbar } from './CanvasToolbar.js'
import { Inspector } from './Inspector.js'
import styles from './make-up.module.css'
import { columnWords } from './make-up-words.js'
import { StockPane } from './StockPane.js'
import { useActs } from './use-acts.js'
import { useFillerTool } from './use-filler-tool.js'
import { useFrameDrag } from './use-frame-drag.js'
import { useMakeUpKeys } from './use-make-up-keys.js'
import { useProposals } from './use-proposals.js'
import { type IssueScene, usePageScene } from './use-scene.js'
import { useSelection } from './use-selection.js'
import { useZoom } from './use-zoom.js'

const HINTS: readonly KeyHint[] = [
  { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: 'shell.key.move' },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], label: 'shell.key.height' },
  { keys: ['[', ']'], label: 'makeUp.key.headSize' },
  { keys: ['g'], label: 'shell.key.grid' },
  { keys: ['l'], label: 'shell.key.auto' },
]

export function MakeUpDesk({ issueScene, page }: { readonly issueScene: IssueScene; readonly page: PageView }) {
  const t = useText()
  const language = useLanguage()
  const scene = usePageScene(issueScene, page)
  const selection = useSelection(scene.views)
  const acts = useActs(scene, selection)
  const selectPage = usePlaces((state) => state.selectPage)
  const [hand, setHand] = useState(false)
  const [grid, setGrid] = useState(true)
  const [clean, setClean] = useState(false)
  const [trayAsked, setTray] = useState(false)
  // The whole issue is being made up: proposals for one page of it would be for pages that are no longer there.
  const issueRun = useRunState(scene.issue.id) === 'running'
  const tray = trayAsked && !issueRun
  const viewport = useRef<HTMLDivElement>(null)
  const zoom = useZoom(viewport, scene.geometry, tray && !clean ? TRAY_PX : 0)
  const { proposals, again, stop } = useProposals(page.id, scene.history.frames, tray)
  const filler = useFillerTool(scene, acts, viewport)
  const drag = useFrameDrag({
    grid: () => ({ frames: scene.layout.history().frames, limits: scene.limits, geometry: scene.geometry }),
    zoom: zoom.zoom,
    onDrop: (edit) => filler.dropped(edit),
  })

  const primary = scene.views.find((view) => view.frame.id === selection.primary)?.frame ?? null
  const turnPage = (by: 1 | -1) => {
    const { pages } = scene.issue
    const next = pages[pages.findIndex((one) => one.id === page.id) + by]
    if (next) selectPage(next.id)
  }
  const edit = (frameId: string | null) => {
    const frame = scene.history.frames.find((one) => one.id === frameId)
    if (frame?.articleId) openPlace({ screen: 'editor', articleId: frame.articleId })
    else if (frame?.kind === 'filler') filler.askWords(frame.id)
  }
  const toggleFiller = () => {
    if (clean) return
    setHand(false)
    filler.toggle()
  }
  const frameIds = useMemo(() => scene.views.map((view) => view.frame.id), [scene.views])
  useMakeUpKeys({
    acts,
    selection,
    zoom,
    frameIds,
    onPage: turnPage,
    onEdit: () => edit(selection.primary),
    onFiller: toggleFiller,
    onEnter: filler.onEnter,
    onGrid: () => setGrid((on) => !on),
    onClean: () => setClean((on) => !on),
    onAuto: () => issueRun || setTray((on) => !on),
    onEscape: () => {
      if (clean) setClean(false)
      else if (filler.isOn) filler.end()
      else if (issueRun) return stopMakeUp()
      else if (tray && stop()) return true
      else if (tray) setTray(false)
      else if (selection.ids.length > 0) selection.choose([])
      else return false
      return true
    },
  })
  // The copy the grid is meant for: the frame in hand, else the first on the page, else what the desk writes.
  const inHand = (scene.views.find((view) => view.frame.id === selection.primary) ?? scene.views.find((view) => view.content))?.content
  const where = filler.isOn ? t('makeUp.filler.how') : primary ? t('makeUp.status.frame', { column: primary.column, row: primary.row }) : ''
  const about = t('makeUp.status.grid', {
    columns: scene.geometry.columns,
    rows: scene.geometry.rows,
    measure: columnWords(t, inHand?.language ?? (language === 'en' ? 'en' : 'zh'), scene.geometry),
  })
  useStatusLine('makeUp', [where, about].filter(Boolean).join('　'), HINTS)

  return (
    <div className={classes(styles.screen, clean && styles.clean)}>
      {!clean && <StockPane scene={scene} selection={selection} acts={acts} drag={drag} />}
      <section className={styles.desk} aria-label={t('makeUp.desk')}>
        <VisuallyHidden>
          <h1>{t('makeUp.title')}</h1>
        </VisuallyHidden>
        {!clean && (
          <CanvasToolbar
            scene={scene}
            acts={acts}
            zoom={zoom}
            hand={hand}
            filler={filler.isOn}
            grid={grid}
            tray={tray}
            autoOff={issueRun}
            onHand={(on) => {
              filler.end()
              setHand(on)
            }}
            onFiller={toggleFiller}
            onGrid={() => setGrid((on) => !on)}
            onClean={() => setClean(true)}
            onAuto={() => setTray((on) => !on)}
            onPage={selectPage}
          />
        )}
        <Canvas
          scene={scene}
          selection={selection}
          acts={acts}
          drag={drag}
          zoom={zoom}
          viewport={viewport}
          grid={grid}
          clean={clean}
          hand={hand}
          filler={filler}
          onOpen={edit}
          onAuto={() => setTray(true)}
        />
        {!clean && (
          <div className={styles.runHolder}>
            <MakeUpRunLine issueId={scene.issue.id} look="box" />
          </div>
        )}
        {tray && !clean && (
          <div className={styles.trayHolder}>
            <CandidateTray scene={scene} acts={acts} proposals={proposals} onAgain={again} onStop={stop} onClose={() => setTray(false)} />
          </div>
        )}
        {clean && (
          <div className={styles.cleanBar}>
            <Button size="sm" keys="w" autoFocus onPress={() => setClean(false)}>
              {t('makeUp.clean.end')}
            </Button>
          </div>
        )}
      </section>
      {!clean && <Inspector scene={scene} selection={selection} acts={acts} filler={filler} />}
    </div>
  )
}

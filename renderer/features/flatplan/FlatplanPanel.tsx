// The flatplan (总览): the issue's pages on the desk, the selected one beside them, and the keys that work on both.
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { PageView } from '../../../shared/ipc/views.js'
import { type KeyHint, openPlace, useMenuAction, usePlaces, useProgress, useStatusLine, useText } from '../../desk/index.js'
import { announce, EmptyState, useShortcuts } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { dropIndex } from './flatplan-model.js'
import { IssueProgress } from './IssueProgress.js'
import { placeArticle, printProof } from './issue-acts.js'
import { useStopKey } from './MakeUpRunLine.js'
import { isMakingUp } from './make-up-run.js'
import { Outline } from './Outline.js'
import { PageDialog } from './PageDialog.js'
import { comparePair, PagePane, pairOf } from './PagePane.js'
import type { TileActs } from './PageTile.js'
import { AddPages, MakeUpButton, PlanToolbar, type PlanViewName } from './PlanToolbar.js'
import { movePage, removePage } from './page-acts.js'
import { type PlanHandle, Spreads } from './Spreads.js'
import { FlatplanTrouble } from './Trouble.js'
import { type FlatplanScene, useFlatplan } from './use-flatplan.js'

const HINTS: readonly KeyHint[] = [
  { keys: ['ArrowLeft', 'ArrowRight'], label: 'shell.key.pages' },
  { keys: ['Enter'], label: 'shell.key.makeUp' },
  { keys: [' '], label: 'flatplan.key.enlarge' },
  { keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], label: 'flatplan.key.move' },
  { keys: ['p'], label: 'flatplan.key.place' },
  { keys: ['d'], label: 'flatplan.key.duplicates' },
  { keys: ['Ctrl+P'], label: 'flatplan.key.proof' },
]

export function FlatplanPanel() {
  const state = useFlatplan()
  return state.scene ? <FlatplanScreen scene={state.scene} /> : <FlatplanTrouble state={state} />
}

function FlatplanScreen({ scene }: { readonly scene: FlatplanScene }) {
  const t = useText()
  const selectPage = usePlaces((state) => state.selectPage)
  const [view, setView] = useState<PlanViewName>('pages')
  const [renumber, setRenumber] = useState(true)
  const [enlarged, setEnlarged] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const handle = useRef<PlanHandle>(null)
  const printing = useProgress('print') !== null
  // Fast keys turn pages at once; the pane follows when it can.
  const paneScene = useDeferredValue(scene)
  const { plan, selected, issue, copy, style } = scene

  useStopKey(issue.id)
  /** Pages that are being made up are not changed under way: the whole work would be for nothing. True when the act may go on. */
  const isFree = (): boolean => {
    if (!isMakingUp(issue.id)) return true
    announce(t('flatplan.makeUp.busy'))
    return false
  }
  const place = (articleId: string, page = selected): void => {
    if (!isFree()) return
    const at = plan.waiting.findIndex((card) => card.id === articleId)
    const card = plan.waiting[at]
    if (!card || !page || !copy) return
    // The keyboard goes on with the next one waiting.
    setChosen((plan.waiting[at + 1] ?? plan.waiting[at - 1])?.id ?? null)
    void placeArticle(page.view, card, copy, style)
  }
  const turn = useCallback(
    (by: 1 | -1) => {
      const next = plan.pages[(selected?.index ?? 0) + by]
      if (next) selectPage(next.id)
      return next
    },
    [plan, selected, selectPage],
  )
  const step = (to: number | null | undefined): boolean => {
    const next = to === null || to === undefined ? undefined : plan.pages[to]
    if (!next || !handle.current?.hasKeys()) return false
    selectPage(next.id)
    handle.current.focusPage(next.id)
    return true
  }
  // A moved or removed page takes its focus with it: the keyboard goes on with the one selected then.
  const refocus = useRef(false)
  useEffect(() => {
    if (refocus.current && selected && plan.pages.length > 0) handle.current?.focusPage(selected.id)
    refocus.current = false
  }, [plan, selected])
  const move = (by: 1 | -1): void => {
    if (selected && isFree()) void movePage(issue, selected.id, selected.index + by, renumber)
  }
  const remove = (page: PageView): void => {
    if (isFree()) void removePage(issue, page)
  }
  const open = (pageId: string): void => openPlace({ screen: 'makeUp', pageId })
  const proof = (): void => {
    if (plan.pages.length > 0 && !printing) void printProof(issue.id)
  }
  /** Acts of the selected page, when the keys are meant for the pages. */
  const onPage = (act: (page: NonNullable<typeof selected>) => void) => () => {
    if (!selected || !handle.current?.hasKeys()) return false
    act(selected)
    return true
  }
  useShortcuts({
    ArrowLeft: () => step((selected?.index ?? 0) - 1),
    ArrowRight: () => step((selected?.index ?? 0) + 1),
    ArrowUp: () => step(handle.current?.beyond(selected?.index ?? 0, -1)),
    ArrowDown: () => step(handle.current?.beyond(selected?.index ?? 0, 1)),
    Home: () => step(0),
    End: () => step(plan.pages.length - 1),
    Enter: onPage((page) => open(page.id)),
    ' ': onPage(() => setEnlarged(true)),
    Delete: onPage((page) => {
      refocus.current = true
      remove(page.view)
    }),
    'Alt+ArrowLeft': onPage(() => {
      refocus.current = true
      move(-1)
    }),
    'Alt+ArrowRight': onPage(() => {
      refocus.current = true
      move(1)
    }),
    'Ctrl+P': proof,
    p: () => (chosen === null ? false : place(chosen)),
    d: () => {
      const pair = selected && pairOf(scene, selected.id)
      if (!pair) return false
      comparePair(pair)
    },
  })
  useMenuAction('print', proof)
  const { totals } = plan
  useStatusLine(
    'flatplan',
    t('flatplan.status', { pages: plan.pages.length, articles: totals.filed, blocks: totals.blocks, warnings: totals.warnings }),
    HINTS,
  )

  const latest = useRef({ issue, renumber, place, isFree })
  useEffect(() => {
    latest.current = { issue, renumber, place, isFree }
  })
  const tileActs = useMemo<TileActs>(
    () => ({
      onSelect: selectPage,
      onOpen: (pageId) => openPlace({ screen: 'makeUp', pageId }),
      onDropPage: (pageId, target, side) => {
        const { issue: now, renumber: follow } = latest.current
        const from = now.pages.findIndex((page) => page.id === pageId)
        const index = dropIndex(from, target.index, side)
        if (from >= 0 && index !== null && latest.current.isFree()) void movePage(now, pageId, index, follow)
      },
      onDropArticle: (articleId, target) => {
        selectPage(target.id)
        latest.current.place(articleId, target)
      },
    }),
    [selectPage],
  )
  const progress = (
    <IssueProgress issue={issue} pages={plan.pages} totals={totals} onSelect={selectPage} renumber={renumber} onRenumber={setRenumber} />
  )
  const List = view === 'pages' ? Spreads : Outline
  return (
    <div className={styles.screen}>
      <section className="pane" aria-label={t('flatplan.title')}>
        <PlanToolbar scene={scene} view={view} onView={setView} onProof={proof} />
        {plan.pages.length === 0 ? (
          <div className={styles.desk}>
            <div className={styles.area}>
              <div className={styles.blankDesk}>
                <EmptyState
                  title={t('flatplan.empty.title')}
                  detail={t('flatplan.empty.detail', { filed: totals.filed })}
                  actions={
                    <>
                      <AddPages scene={scene} primary />
                      <MakeUpButton scene={scene} />
                    </>
                  }
                />
              </div>
              {progress}
            </div>
          </div>
        ) : (
          <List scene={scene} acts={tileActs} handle={handle}>
            {progress}
          </List>
        )}
      </section>
      <PagePane
        scene={paneScene}
        chosen={chosen}
        onChoose={setChosen}
        acts={{
          onOpen: open,
          onEnlarge: () => setEnlarged(true),
          onMove: move,
          onRemove: () => selected && remove(selected.view),
          onPlace: place,
        }}
      />
      <PageDialog scene={scene} open={enlarged} onClose={() => setEnlarged(false)} onTurn={turn} />
    </div>
  )
}

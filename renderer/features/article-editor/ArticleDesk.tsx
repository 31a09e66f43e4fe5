// One open article: sheet in the middle, length, proof, checks and versions at its right.
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DirectoryName } from '../../../shared/domain/person.js'
import type { IssueView, RevisionCard } from '../../../shared/ipc/views.js'
import { type KeyHint, useAsk, useIsShown, usePlaces, useStatusLine, useText } from '../../desk/index.js'
import { announce, onShortcut, useShortcuts } from '../../ui/index.js'
import { ArticleHead, useHeadRefs } from './ArticleHead.js'
import { contentOf } from './article-document.js'
import {
  type ArticleFinding,
  blockOfParagraph,
  findingsFor,
  fitOf,
  lostLines,
  measureOf,
  outlineOf,
  placementOf,
  targetOf,
} from './article-model.js'
import { ChecksPane } from './ChecksPane.js'
import { CompareDialog } from './CompareDialog.js'
import { ConflictDialog } from './ConflictDialog.js'
import { CopySheet } from './CopySheet.js'
import { deskWork } from './desk-work.js'
import { EditorToolbar } from './EditorToolbar.js'
import { FitPane, useSetFrame } from './FitPane.js'
import { placeOfLine } from './line-count.js'
import { NarrowMenus } from './NarrowMenus.js'
import { Notices } from './Notices.js'
import { Outline, type OutlineProps } from './Outline.js'
import type { ArticleSession } from './session-types.js'
import styles from './sheet.module.css'
import { bodyEditor } from './tiptap/body-editor.js'
import {
  type CountFeed,
  useCount,
  useCountFeed,
  useSelectedCharacters,
  useSessionView,
  useSettledCount,
  useTrailingDoc,
} from './use-article.js'
import { VersionsPane } from './VersionsPane.js'

const HINTS: readonly KeyHint[] = [
  { keys: ['Alt+1', '…', '5'], label: 'editor.keys.fields' },
  { keys: ['Ctrl+Alt+2'], label: 'editor.keys.subhead' },
  { keys: ['F7'], label: 'editor.keys.checks' },
]

export interface ArticleDeskProps {
  readonly session: ArticleSession
  readonly issue: IssueView | undefined
  /** The list of articles, and its menu where there is no room for it. */
  readonly list: ReactNode
  readonly menu: ReactNode
}

const NO_NAMES: readonly DirectoryName[] = []
const NO_REVISIONS: readonly RevisionCard[] = []
const NO_SECTIONS: readonly string[] = []

/** The proof may trail the typing by this much, ms; the line count never does. */
const PROOF_DELAY_MS = 150

export function ArticleDesk({ session, issue, list, menu }: ArticleDeskProps) {
  const { articleId } = session
  const view = useSessionView(session)
  const t = useText()
  const shown = useIsShown()
  const paragraph = usePlaces((state) => state.paragraph)
  const isNew = usePlaces((state) => state.isNew && state.articleId === articleId)
  const style = useAsk('style.get', {}).data
  const directory = useAsk('directory.list', {}).data ?? NO_NAMES
  const revisions = useAsk('article.listRevisions', { articleId }).data ?? NO_REVISIONS
  const report = useAsk('preflight.run', issue ? { issueId: issue.id } : null, { keepPrevious: true }).data

  const placement = useMemo(() => placementOf(issue, articleId), [issue, articleId])
  const measure = useMemo(() => (style ? measureOf(style, placement) : null), [style, placement])
  const counts = useCountFeed(session, measure?.widthPx ?? null, style)
  const content = contentOf(useTrailingDoc(session, PROOF_DELAY_MS))
  const settled = useSettledCount(counts, PROOF_DELAY_MS)
  const set = useSetFrame(placement, content, style, measure)
  const slotLines = set ? set.fit.capacityLines - lostLines(set.fit) : null
  const findings = useMemo(() => findingsFor(report, articleId, content.body), [report, articleId, content])

  // Said once when it changes, not at every line: screen readers follow the writing, not the meter.
  const fit = settled && slotLines !== null ? fitOf(settled.total, slotLines) : null
  useEffect(() => {
    if (fit?.kind) announce(t(fit.kind === 'even' ? 'fit.even' : fit.kind === 'over' ? 'editor.slot.overNow' : 'editor.slot.fitsNow'))
  }, [fit?.kind, t])

  const [comparing, setComparing] = useState<{ readonly chosen: RevisionCard | null } | null>(null)
  const [settling, setSettling] = useState(false)
  const [finding, setFinding] = useState<string | null>(null)
  const work = useMemo(() => deskWork(session, () => setSettling(true)), [session])
  const refs = useHeadRefs()
  const root = useRef<HTMLElement>(null)

  // Leaving the screen stores the draft and makes a version of it; the screen itself stays built.
  useEffect(() => {
    if (!shown) void session.leave()
  }, [shown, session])

  // A finding elsewhere named a paragraph: once, as soon as the article is here.
  useEffect(() => {
    if (!shown || paragraph === null) return
    const block = blockOfParagraph(contentOf(session.view().doc).body, paragraph)
    if (block !== null) bodyEditor().focusBlock(block)
    usePlaces.getState().paragraphShown()
  }, [shown, paragraph, session])

  // A story that was made just now is there to be written: once, not each time it is opened.
  useEffect(() => {
    if (!shown || !isNew) return
    refs.headline.current?.focus()
    usePlaces.getState().newShown()
  }, [shown, isNew, refs])

  const outline = useMemo<OutlineProps | null>(
    () => (settled ? { rows: outlineOf(content.body, settled), slotLines, onGo: bodyEditor().focusBlock } : null),
    [content, settled, slotLines],
  )
  const menus = useMemo(() => <NarrowMenus menu={menu} outline={outline} />, [menu, outline])

  const goTo = useCallback(
    (one: ArticleFinding) => {
      setFinding(one.finding.key)
      const target = targetOf(one, contentOf(session.view().doc).body)
      if ('block' in target) bodyEditor().focusBlock(target.block)
      else refs[target.field].current?.focus()
    },
    [refs, session],
  )
  const compare = useCallback((chosen: RevisionCard | null) => setComparing({ chosen }), [])
  const step = () => {
    const at = findings.findIndex((one) => one.finding.key === finding)
    const next = findings[(at + 1) % Math.max(1, findings.length)]
    if (next) goTo(next)
  }
  const toOverset = () => {
    if (!style || !measure || slotLines === null) return
    const place = placeOfLine(content, measure.widthPx, style, slotLines + 1)
    if (place) bodyEditor().focusBlock(place.block)
  }

  useShortcuts(
    {
      'Ctrl+S': () => void work.save(),
      'Ctrl+H': () => compare(null),
      'Ctrl+Enter': () => void work.file(),
      F7: step,
      'Alt+1': () => refs.kicker.current?.focus(),
      'Alt+2': () => refs.headline.current?.focus(),
      'Alt+3': () => refs.deck.current?.focus(),
      'Alt+4': () => refs.byline.current?.focus(),
      'Alt+5': () => bodyEditor().focus(),
    },
    shown,
  )
  // The body takes every Enter for itself, so filing is heard before it.
  useEffect(() => {
    const element = root.current
    if (!element) return
    const listen = (event: KeyboardEvent) => void onShortcut(event, { 'Ctrl+Enter': () => void work.file() })
    element.addEventListener('keydown', listen, true)
    return () => element.removeEventListener('keydown', listen, true)
  }, [work])

  return (
    <>
      <DeskStatus counts={counts} />
      <aside className={`pane ${styles.left}`}>
        {list}
        {outline && <Outline {...outline} />}
      </aside>
      <section className="pane sheet" ref={root}>
        <EditorToolbar session={session} state={view.article.card.state} work={work} menus={menus} />
        <CopySheet
          session={session}
          counts={counts}
          style={style}
          slotLines={slotLines}
          onOverset={toOverset}
          notices={<Notices session={session} view={view} onCompareConflict={() => setSettling(true)} />}
          head={
            <ArticleHead
              session={session}
              view={view}
              refs={refs}
              directory={directory}
              sections={style?.sections ?? NO_SECTIONS}
              counts={counts}
              onBody={() => bodyEditor().focus()}
            />
          }
        />
      </section>
      <aside className={`pane ${styles.right}`}>
        {measure && style && (
          <FitPane session={session} measure={measure} style={style} counts={counts} slotLines={slotLines} set={set} content={content} />
        )}
        <ChecksPane findings={findings} checked={report !== undefined} current={finding} onGo={goTo} />
        <VersionsPane revisions={revisions} draft={view.differs} onCompare={compare} />
      </aside>
      {comparing && (
        <CompareDialog
          revisions={revisions}
          present={contentOf(session.view().doc)}
          differs={view.differs}
          chosen={comparing.chosen}
          onClose={() => setComparing(null)}
          onRestore={(revision) => {
            setComparing(null)
            void work.restore(revision.id)
          }}
        />
      )}
      {settling && view.conflict && (
        <ConflictDialog
          theirs={view.conflict}
          mine={contentOf(session.view().doc)}
          onLater={() => setSettling(false)}
          onSettle={(choice) => {
            setSettling(false)
            void work.settle(choice)
          }}
        />
      )}
    </>
  )
}

/** Characters, lines and the selection in the status bar. */
function DeskStatus({ counts }: { readonly counts: CountFeed }) {
  const t = useText()
  const count = useCount(counts)
  const selected = useSelectedCharacters()
  const summary = count ? t('editor.fit.summary', { characters: count.characters, lines: count.total }) : ''
  useStatusLine('editor', selected > 0 ? `${summary} · ${t('editor.fit.selected', { count: selected })}` : summary, HINTS)
  return null
}

// The review of an imported page: its text on the left, what was read out of it on the right, every guess to be seen and undone.
import { useState } from 'react'
import { type KeyHint, useIsShown, useStatusLine, useText } from '../../desk/index.js'
import { Button, ConfirmDialog, IconButton, isTextField, ToolbarRule, useShortcuts } from '../../ui/index.js'
import { ArticleCard, FolioCard, PhotoCard, UnplacedCard } from './cards.js'
import { FilingControls } from './FilingControls.js'
import type { GuessStop } from './guess-walk.js'
import type { Review } from './intake-desk.js'
import { intakeDesk, useIntake } from './intake-session.js'
import { itemTitle, placeInWalk } from './intake-words.js'
import { revertOf } from './revert-guess.js'
import styles from './review.module.css'
import { ReviewContext } from './review-context.js'
import { isCorrected } from './review-history.js'
import { SourcePane } from './SourcePane.js'
import { firstLineOf } from './source-lines.js'
import { type ReviewState, useReview } from './use-review.js'

const HINTS: readonly KeyHint[] = [
  { keys: ['j', 'k'], label: 'intake.key.walk' },
  { keys: ['n', 'p'], label: 'intake.key.uncertain' },
  { keys: ['x'], label: 'intake.key.revert' },
  { keys: ['Ctrl+Z'], label: 'common.undo' },
  { keys: ['Ctrl+Enter'], label: 'intake.include' },
]

/** Nothing while no page is under review. */
export function IntakeReview() {
  const { review } = useIntake()
  return review && <OpenReview key={review.name} review={review} />
}

function OpenReview({ review }: { readonly review: Review }) {
  const t = useText()
  const shown = useIsShown()
  const state = useReview(review)
  const [leaving, setLeaving] = useState(false)
  const leave = (): void => {
    if (isCorrected(review.history)) setLeaving(true)
    else intakeDesk.close()
  }
  useReviewKeys(state, leave, shown)
  useStatusLine('stock', t('intake.status', { name: review.name, count: state.corrections }), HINTS)
  return (
    <ReviewContext value={state.desk}>
      <div className={styles.screen}>
        <ReviewTool review={review} state={state} onLeave={leave} />
        <div className={styles.sides}>
          <SourcePane name={review.name} state={review.history.present} focusLine={state.focusLine} stop={state.stop} />
          <Items review={review} focusLine={state.focusLine} stop={state.stop} />
        </div>
      </div>
      <ConfirmDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('intake.leave.title')}
        confirm={t('intake.leave.discard')}
        look="red"
        onConfirm={() => {
          setLeaving(false)
          intakeDesk.close()
        }}
      >
        <p>{t('intake.leave.detail', { name: review.name, count: state.corrections })}</p>
      </ConfirmDialog>
    </ReviewContext>
  )
}

function useReviewKeys(state: ReviewState, leave: () => void, shown: boolean): void {
  const { walk, undo, redo, desk, stop } = state
  // While words are typed, undo belongs to the field.
  const outsideText = (run: () => void) => () => (isTextField(document.activeElement) ? false : run())
  const revert = (): boolean => {
    if (!stop) return false
    const result = desk.present()
    const index = result.items.findIndex((item) => firstLineOf(item) === stop.itemLine)
    const make = revertOf(result, index, stop.guess, desk.text, desk.lineText)
    return make !== null && desk.apply(make)
  }
  useShortcuts(
    {
      j: () => walk(1, false),
      k: () => walk(-1, false),
      n: () => walk(1, true),
      p: () => walk(-1, true),
      x: revert,
      'Ctrl+Z': outsideText(undo),
      'Ctrl+Shift+Z': outsideText(redo),
      'Ctrl+Y': outsideText(redo),
      Escape: leave,
    },
    shown,
  )
}

interface ReviewToolProps {
  readonly review: Review
  readonly state: ReviewState
  readonly onLeave: () => void
}

function ReviewTool({ review, state, onLeave }: ReviewToolProps) {
  const t = useText()
  const { stops, stop, walk, undo, redo, canUndo, canRedo, corrections } = state
  const uncertain = stops.filter((one) => one.uncertain).length
  const at = placeInWalk(stops, stop)
  return (
    <div className={`tool ${styles.tool}`}>
      <Button size="sm" look="gh" icon="back" keys="Escape" onPress={onLeave}>
        {t('intake.cancel')}
      </Button>
      <h1 className={`t ell ${styles.title}`} title={review.name}>
        {t('intake.title')}
      </h1>
      <ToolbarRule />
      <IconButton
        icon="up"
        size="sm"
        label={t('intake.walk.previous')}
        keys="k"
        disabled={stops.length === 0}
        onPress={() => walk(-1, false)}
      />
      <IconButton
        icon="down"
        size="sm"
        label={t('intake.walk.next')}
        keys="j"
        disabled={stops.length === 0}
        onPress={() => walk(1, false)}
      />
      <span className="sm ink2 num" role="status">
        {stops.length === 0
          ? t('intake.walk.none')
          : at === 0
            ? t('intake.guesses', { count: stops.length })
            : t('intake.walk.at', { at, count: stops.length })}
      </span>
      {uncertain > 0 && (
        <Button size="sm" look="gh" icon="warn" keys="n" className={styles.uncertain} onPress={() => walk(1, true)}>
          {t('intake.uncertain', { count: uncertain })}
        </Button>
      )}
      <ToolbarRule />
      <IconButton icon="undo" size="sm" label={t('common.undo')} keys="Ctrl+Z" disabled={!canUndo} onPress={undo} />
      <IconButton icon="redo" size="sm" label={t('common.redo')} keys="Ctrl+Shift+Z" disabled={!canRedo} onPress={redo} />
      {corrections > 0 && <span className={`sm mute num ${styles.corrections}`}>{t('intake.corrections', { count: corrections })}</span>}
      <span className="sp" />
      <FilingControls review={review} />
    </div>
  )
}

interface ItemsProps {
  readonly review: Review
  readonly focusLine: number | null
  readonly stop: GuessStop | null
}

function Items({ review, focusLine, stop }: ItemsProps) {
  const t = useText()
  const { result, leftOut } = review.history.present
  const { items, unplaced } = result
  const count = (kind: string): number => items.filter((item) => item.kind === kind).length
  const articles = items.flatMap((item, index) => (item.kind === 'article' ? [{ index, title: itemTitle(item) }] : []))
  return (
    <section className="pane" aria-label={t('intake.items')}>
      <div className={styles.head}>
        <span>{t('intake.items')}</span>
        <span className="mute">{t('intake.summary', { articles: count('article'), photos: count('photo'), folios: count('folio') })}</span>
        <span className="sp" />
        <span className={unplaced.length > 0 ? 'ochre w5' : 'mute'}>
          {unplaced.length > 0 ? `${t('intake.unplaced')} ${unplaced.length}` : t('intake.unplaced.none')}
        </span>
      </div>
      <div className={`scroll ${styles.cards}`}>
        {items.map((item, index) => {
          const line = firstLineOf(item)
          const key = `${item.kind} ${line}`
          const place = { index, on: focusLine === line, out: leftOut.has(line), current: stop?.itemLine === line ? stop.guess : null }
          if (item.kind === 'article') return <ArticleCard key={key} item={item} {...place} />
          if (item.kind === 'photo') return <PhotoCard key={key} item={item} {...place} />
          return <FolioCard key={key} item={item} {...place} />
        })}
        {unplaced.map((stretch, index) => (
          <UnplacedCard
            key={stretch.lines[0]}
            stretch={stretch}
            index={index}
            file={review.name}
            on={focusLine === stretch.lines[0]}
            articles={articles}
          />
        ))}
      </div>
    </section>
  )
}

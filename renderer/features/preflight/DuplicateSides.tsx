// The heads of the two sides: where each stands, with its slot in red on the page, and how much of each is in the other.
import type { ComparedArticle, DuplicateView, IssueView, PublicationStyle } from '../../../shared/ipc/views.js'
import { openPlace, useFormat, useText } from '../../desk/index.js'
import { Button, Tag } from '../../ui/index.js'
import styles from './duplicate.module.css'
import type { Slot } from './duplicate-model.js'
import { PageMark } from './PageMark.js'

export interface DuplicateSidesProps {
  readonly view: DuplicateView
  readonly slots: readonly [readonly Slot[], readonly Slot[]]
  readonly labels: readonly [string, string]
  /** Whole percents, rounded down: how much of the first stands in the second, and the other way. */
  readonly percents: readonly [number, number]
  readonly issue: IssueView
  readonly style: PublicationStyle
}

export function DuplicateSides({ view, slots, labels, percents, issue, style }: DuplicateSidesProps) {
  const side = (article: ComparedArticle, index: 0 | 1) => (
    <Side article={article} slots={slots[index]} label={labels[index]} issue={issue} style={style} />
  )
  return (
    <div className={styles.sides}>
      {side(view.a, 0)}
      <Containments labels={labels} percents={percents} />
      {side(view.b, 1)}
    </div>
  )
}

/** How much of the first stands in the second, and the other way. */
export function Containments({ labels: [a, b], percents }: Pick<DuplicateSidesProps, 'labels' | 'percents'>) {
  const t = useText()
  return (
    <div className={styles.containments}>
      <Containment label={t('press.duplicate.contained', { inner: a, outer: b })} percent={percents[0]} />
      <Containment label={t('press.duplicate.contained', { inner: b, outer: a })} percent={percents[1]} />
    </div>
  )
}

interface SideProps {
  readonly article: ComparedArticle
  readonly slots: readonly Slot[]
  readonly label: string
  readonly issue: IssueView
  readonly style: PublicationStyle
}

/** An article of this issue: where it stands, what it is called, how to get to it. */
export function Side({ article: { card }, slots, label, issue, style }: SideProps) {
  const t = useText()
  const format = useFormat()
  const [slot] = slots
  const page = slot && issue.pages.find((one) => one.id === slot.pageId)
  const characters = t('common.characters', { count: card.characters })
  return (
    <div className={styles.side}>
      <PageMark page={page?.content ?? null} style={style} marked={slots.map((one) => one.frameId)} />
      <div className="col sp">
        <div className={styles.where}>
          <span className={styles.pageNo}>{slot?.pageNo ?? t('press.stock')}</span>
          {slot && <span className="w6 ell">{slot.pageName}</span>}
          <span className="sm mute ell">
            {slot
              ? t('press.duplicate.slot', { number: slot.number, columns: slot.columns, rows: slot.rows })
              : t('press.duplicate.unplaced')}
          </span>
        </div>
        <h3 className="ell" title={card.headline}>
          {card.headline || card.opening || t('common.noHeadline')}
        </h3>
        <span className="sm ink2 ell">
          {card.bylineNames === '' ? characters : t('press.duplicate.facts', { byline: card.bylineNames, characters })}
        </span>
        <span className={styles.changed}>
          <span className="sm mute ell">{t('press.duplicate.changed', { time: format.dateTime(card.updatedAt) })}</span>
          {card.hasDraft && <Tag tone="ochre">{t('press.duplicate.draft')}</Tag>}
          <Button
            size="sm"
            look="gh"
            label={t('press.duplicate.edit', { side: label })}
            onPress={() => openPlace({ screen: 'editor', articleId: card.id })}
          >
            {t('press.act.edit')}
          </Button>
          {slot && (
            <Button
              size="sm"
              look="gh"
              label={`${t('press.act.page')} ${label}`}
              onPress={() => openPlace({ screen: 'makeUp', pageId: slot.pageId, frameId: slot.frameId, articleId: card.id })}
            >
              {t('press.act.page')}
            </Button>
          )}
        </span>
      </div>
    </div>
  )
}

function Containment({ label, percent }: { readonly label: string; readonly percent: number }) {
  return (
    <div className={styles.containment}>
      <span>{label}</span>
      <b>{percent}%</b>
      <i>
        <u style={{ width: `${percent}%` }} />
      </i>
    </div>
  )
}

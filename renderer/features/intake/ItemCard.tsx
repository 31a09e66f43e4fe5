// The frame of every item: whether it is filed, its number and kind, the lines it came from, what can be done to it.
import type { ReactNode } from 'react'
import { removeItem } from '../../../shared/domain/intake/index.js'
import type { Guess, Item } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { Checkbox, classes, IconButton, Menu, type MenuEntry, Tag, type Tone } from '../../ui/index.js'
import { rangeWords } from './intake-words.js'
import styles from './items.module.css'
import { useReviewDesk } from './review-context.js'
import { firstLineOf, guessesOf, isUncertain } from './source-lines.js'

const KIND_TONE: Readonly<Record<Item['kind'], Tone>> = { article: 'ink', photo: 'blue', folio: 'plain' }

/** Where the person is, as far as it touches one card. */
export interface CardPlace {
  /** The item is selected. */
  readonly on: boolean
  /** It is left out of filing. */
  readonly out: boolean
  /** The guess the walk is on, when it is about this item. */
  readonly current: Guess | null
}

export interface ItemCardProps extends Pick<CardPlace, 'on' | 'out'> {
  readonly item: Item
  readonly index: number
  readonly title: string
  readonly facts?: string | undefined
  readonly entries?: readonly MenuEntry[] | undefined
  readonly onChoose?: ((id: string) => void) | undefined
  readonly children: ReactNode
}

export function ItemCard({ item, index, on, out, title, facts, entries = [], onChoose, children }: ItemCardProps) {
  const t = useText()
  const { text, setLeftOut, focusOn, apply, cardId } = useReviewDesk()
  const firstLine = firstLineOf(item)
  const uncertain = guessesOf(item).filter(isUncertain).length
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: selecting follows the focus, which the keyboard moves
    <section
      id={cardId(firstLine)}
      className={classes(styles.card, on && styles.cardOn, out && styles.out)}
      aria-label={t('intake.card', { number: index + 1, kind: t(`intake.kind.${item.kind}`), title: title || t('common.noHeadline') })}
      onClick={() => !on && focusOn(firstLine, 'items')}
      onFocus={() => !on && focusOn(firstLine, 'items')}
    >
      <header className={styles.cardHead}>
        {item.kind !== 'folio' && (
          <Checkbox
            checked={!out}
            onChange={(include) => setLeftOut(firstLine, !include)}
            label={t('intake.include.item', { title: title || t('common.noHeadline') })}
          >
            <VisibleNumber number={index + 1} />
          </Checkbox>
        )}
        <Tag tone={KIND_TONE[item.kind]}>{t(`intake.kind.${item.kind}`)}</Tag>
        <span className="mi mute num">{[rangeWords(t, item.source.lines), facts].filter(Boolean).join(' · ')}</span>
        {uncertain > 0 && (
          <Tag tone="ochre" icon="warn">
            {t('intake.uncertain', { count: uncertain })}
          </Tag>
        )}
        <span className="sp" />
        <Menu
          label={t('intake.edit.actions')}
          trigger={<IconButton icon="more" size="sm" label={t('intake.edit.actions')} />}
          entries={[...entries, { id: 'remove', label: t('intake.edit.remove'), icon: 'remove', danger: true, apart: entries.length > 0 }]}
          onChoose={(id) => (id === 'remove' ? apply((result) => removeItem(result, index, text)) : onChoose?.(id))}
        />
      </header>
      {children}
    </section>
  )
}

const VisibleNumber = ({ number }: { readonly number: number }) => <b className="num">{number}</b>

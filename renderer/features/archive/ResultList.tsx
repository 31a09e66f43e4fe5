// The results: two headed groups in one list with one tab stop. Arrows and J/K walk it, Enter opens, the last row of a group shows more.
import { useEffect, useId } from 'react'
import type { MessageKey } from '../../../shared/i18n/index.js'
import { useFormat, useLanguage, useText } from '../../desk/index.js'
import { classes, Icon, onShortcut } from '../../ui/index.js'
import styles from './archive.module.css'
import { groupTotal, rowWords } from './archive-words.js'
import { ResultRow } from './ResultRow.js'
import type { GroupName, ResultEntry, ResultGroup } from './result-entries.js'

/** Rows that Page Up and Page Down pass over. */
const PAGE_STEP = 8

export interface ResultListProps {
  readonly groups: readonly ResultGroup[]
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly onStep: (by: number) => void
  readonly onOpen: (key: string) => void
  readonly isSearching: boolean
  readonly looksFor: string
  readonly isArchiveEmpty: boolean
  /** Only unused copy is looked for: nothing printed is. */
  readonly isUnusedOnly: boolean
  readonly listRef: React.RefObject<HTMLDivElement | null>
}

export function ResultList(props: ResultListProps) {
  const t = useText()
  const { groups, active, onActive, onStep, onOpen, isSearching, listRef } = props
  const ids = useId()
  const rowId = (key: string): string => `${ids}${key}`
  const activeId = active === null ? undefined : rowId(active)
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    onShortcut(event, {
      ArrowDown: () => onStep(1),
      ArrowUp: () => onStep(-1),
      PageDown: () => onStep(PAGE_STEP),
      PageUp: () => onStep(-PAGE_STEP),
      Home: () => onStep(Number.NEGATIVE_INFINITY),
      End: () => onStep(Number.POSITIVE_INFINITY),
      Enter: () => (active === null ? false : onOpen(active)),
      ' ': () => (active === null ? false : onOpen(active)),
    })
  }
  return (
    <div
      ref={listRef}
      role="listbox"
      tabIndex={0}
      aria-label={t('archive.results')}
      aria-activedescendant={activeId}
      aria-busy={isSearching}
      className={classes('scroll', styles.list)}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options within a list box
        <div key={group.name} role="group" aria-labelledby={`${ids}${group.name}`}>
          <div id={`${ids}${group.name}`} className={styles.group}>
            <b>{t(GROUP_TITLE[group.name])}</b>
            <span className="mute">{groupTotal(t, group)}</span>
          </div>
          {group.entries.map((entry) => (
            <Row
              key={entry.key}
              id={rowId(entry.key)}
              entry={entry}
              isActive={entry.key === active}
              looksFor={props.looksFor}
              onActive={() => {
                onActive(entry.key)
                if (entry.kind === 'more') onOpen(entry.key)
              }}
              onOpen={() => onOpen(entry.key)}
            />
          ))}
          {group.entries.length === 0 && <p className={styles.none}>{t(noneWords(group.name, props))}</p>}
        </div>
      ))}
    </div>
  )
}

const GROUP_TITLE = { desk: 'archive.group.desk', printed: 'archive.group.printed' } as const

function noneWords(
  group: GroupName,
  { isUnusedOnly, isArchiveEmpty }: Pick<ResultListProps, 'isUnusedOnly' | 'isArchiveEmpty'>,
): MessageKey {
  if (group === 'desk') return 'archive.group.desk.none'
  if (isUnusedOnly) return 'archive.group.printed.used'
  return isArchiveEmpty ? 'archive.group.printed.empty' : 'archive.group.printed.none'
}

interface RowProps {
  readonly id: string
  readonly entry: ResultEntry
  readonly isActive: boolean
  readonly looksFor: string
  readonly onActive: () => void
  readonly onOpen: () => void
}

function Row({ id, entry, isActive, looksFor, onActive, onOpen }: RowProps) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={rowWords(t, formats, language, entry)}
      className={classes(entry.kind === 'more' ? styles.more : styles.row, isActive && styles.on)}
      onClick={onActive}
      onDoubleClick={() => {
        if (entry.kind !== 'more') onOpen()
      }}
    >
      {entry.kind === 'more' ? (
        <>
          <Icon name="open" size="s" />
          {t('archive.group.more', { count: entry.count })}
        </>
      ) : (
        <ResultRow entry={entry} looksFor={looksFor} />
      )}
    </div>
  )
}

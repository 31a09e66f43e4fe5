// Nothing was found: what was asked, and each thing that could be changed to find more, as a button.
import type { MessageKey } from '../../../shared/i18n/index.js'
import { useFormat, useLanguage, useText } from '../../desk/index.js'
import { Button, EmptyState } from '../../ui/index.js'
import styles from './archive.module.css'
import { dayWords, ignoredWords } from './archive-words.js'
import { areDaysOutside, canSayLess, type FilterName, filtersOf, withoutFilter } from './search-form.js'
import type { Imports } from './use-imports.js'
import type { SearchFormState } from './use-search-form.js'

const CLEAR: Readonly<Record<FilterName, MessageKey>> = {
  days: 'archive.filter.clearDays',
  use: 'archive.filter.clearUse',
  section: 'archive.filter.clearSection',
  byline: 'archive.filter.clearByline',
}

export interface NothingFoundProps {
  readonly search: SearchFormState
  readonly ignored: readonly string[]
  readonly imports: Imports
  readonly onImports: () => void
}

export function NothingFound({ search, ignored, imports, onImports }: NothingFoundProps) {
  const t = useText()
  const formats = useFormat()
  const { asked } = search
  const { overview } = imports
  const filters = filtersOf(asked)
  const text = asked.text.trim()
  const isEmpty = overview?.articles === 0
  return (
    <EmptyState
      title={t('archive.none.title')}
      detail={
        <>
          {text !== '' && filters.length === 0 ? t('archive.none.detail', { text }) : t('archive.none.detailFilters')}
          {ignored.length > 0 && <span className={styles.line}>{ignoredWords(t, formats, ignored)}</span>}
          {canSayLess(text) && <span className={styles.line}>{t('archive.none.words')}</span>}
          {overview && areDaysOutside(asked, overview) && <DaysOutside search={search} imports={imports} />}
          {isEmpty && <span className={styles.line}>{t('archive.group.printed.empty')}</span>}
          {filters.length > 0 && <span className={styles.line}>{t('archive.none.filters')}</span>}
        </>
      }
      actions={
        <>
          {filters.map((filter) => (
            <Button key={filter} onPress={() => search.choose(withoutFilter(asked, filter))}>
              {t(CLEAR[filter])}
            </Button>
          ))}
          {isEmpty && (
            <Button icon="download" onPress={onImports}>
              {t('archive.command.import')}
            </Button>
          )}
        </>
      }
    />
  )
}

/** The days asked for lie outside of what is archived. */
function DaysOutside({ search, imports }: Pick<NothingFoundProps, 'search' | 'imports'>) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { from, to } = search.asked
  const { firstDay, lastDay } = imports.overview ?? { firstDay: null, lastDay: null }
  if (firstDay === null || lastDay === null) return null
  const words = (day: string): string => dayWords(formats, language, day)
  return (
    <span className={styles.line}>
      {t('archive.none.days', { from: from ? words(from) : '…', to: to ? words(to) : '…', first: words(firstDay), last: words(lastDay) })}
    </span>
  )
}

// The middle region: the search field, how many were found, and the results; or what to do when there are none.
import { useFormat, useText } from '../../desk/index.js'
import { Button, Callout, EmptyState, isComposing, SearchField, Segmented } from '../../ui/index.js'
import { ArchiveTrouble } from './ArchiveTrouble.js'
import styles from './archive.module.css'
import { ignoredWords, totalWords } from './archive-words.js'
import { NothingFound } from './NothingFound.js'
import { ResultList } from './ResultList.js'
import type { GroupName, ResultGroup } from './result-entries.js'
import { LONGEST_TEXT, questionOf } from './search-form.js'
import type { ArchiveSearch } from './use-archive-search.js'
import type { Imports } from './use-imports.js'
import type { SearchFormState } from './use-search-form.js'

export interface ResultsPaneProps {
  readonly search: SearchFormState
  readonly found: ArchiveSearch
  readonly groups: readonly ResultGroup[]
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly onStep: (by: number) => void
  readonly onOpen: (key: string) => void
  readonly onMore: (group: GroupName) => void
  readonly imports: Imports
  readonly onImports: () => void
  readonly fieldRef: React.RefObject<HTMLInputElement | null>
  readonly listRef: React.RefObject<HTMLDivElement | null>
}

export function ResultsPane(props: ResultsPaneProps) {
  const t = useText()
  const { search, found, fieldRef, listRef } = props
  const { form } = search
  const answer = found.answers?.[0] ?? null
  /** Down from the field into the results. Enter asks at once, or goes there when the answer stands already. */
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter') {
      if (questionOf(form) === null || !listRef.current || found.isSearching || form !== search.asked) search.askNow()
      else listRef.current.focus()
    }
    if (event.key === 'ArrowDown' && listRef.current) {
      event.preventDefault()
      listRef.current.focus()
    }
  }
  return (
    <section className="pane" aria-label={t('archive.results')}>
      <div className="tool">
        <div className={styles.search} {...search.composition} onKeyDownCapture={onKeyDown}>
          <SearchField
            label={t('archive.search')}
            value={form.text}
            onChange={(text) => search.type({ text: text.slice(0, LONGEST_TEXT) })}
            inputRef={fieldRef}
          />
        </div>
        <Segmented
          label={t('archive.sort')}
          value={form.sort}
          onChange={(sort) => search.choose({ sort })}
          options={[
            { id: 'date', label: t('archive.sort.date') },
            { id: 'relevance', label: t('archive.sort.relevance') },
          ]}
        />
        <span className={styles.total}>{found.isSearching && !answer ? t('archive.searching') : answer ? totalWords(t, answer) : ''}</span>
      </div>
      <ArchiveTrouble imports={props.imports} />
      <Found {...props} />
    </section>
  )
}

function Found(props: ResultsPaneProps) {
  const t = useText()
  const formats = useFormat()
  const { search, found, groups, imports } = props
  const answer = found.answers?.[0] ?? null
  if (found.failure !== null)
    return (
      <Whole>
        <EmptyState
          title={t('archive.failed.search')}
          detail={found.failure}
          actions={<Button onPress={found.retry}>{t('common.retry')}</Button>}
        />
      </Whole>
    )
  if (!answer) return found.isSearching ? <Whole>{null}</Whole> : <BeforeSearch {...props} />
  if (answer.desk.total + answer.printed.total === 0)
    return (
      <Whole>
        <NothingFound search={search} ignored={answer.ignored} imports={imports} onImports={props.onImports} />
      </Whole>
    )
  return (
    <>
      <div className={styles.head}>
        {answer.ignored.length > 0 ? (
          <span className={styles.ignored} title={ignoredWords(t, formats, answer.ignored)}>
            {ignoredWords(t, formats, answer.ignored)}
          </span>
        ) : (
          <span>{t('archive.column.text')}</span>
        )}
        <span>{t('archive.column.section')}</span>
        <span>{t('archive.column.byline')}</span>
        <span>{t('archive.column.place')}</span>
      </div>
      <ResultList
        groups={groups}
        active={props.active}
        onActive={props.onActive}
        onStep={props.onStep}
        onOpen={props.onOpen}
        isSearching={found.isSearching}
        looksFor={`${search.asked.text} ${search.asked.byline}`}
        isArchiveEmpty={imports.overview?.articles === 0}
        isUnusedOnly={search.asked.use === 'unused'}
        listRef={props.listRef}
      />
    </>
  )
}

const Whole = ({ children }: { readonly children: React.ReactNode }) => <div className={styles.whole}>{children}</div>

/** Nothing is asked yet: what the archive can do, or how to fill it. */
function BeforeSearch({ search, imports, onImports }: ResultsPaneProps) {
  const t = useText()
  const { overview } = imports
  if (overview === null)
    return (
      <Whole>
        {imports.failure === null ? (
          <p className="mute" data-loading>
            {t('common.loading')}
          </p>
        ) : (
          <EmptyState
            title={t('archive.failed.title')}
            detail={imports.failure}
            actions={<Button onPress={imports.retry}>{t('common.retry')}</Button>}
          />
        )}
      </Whole>
    )
  if (overview.state === 'ready' && overview.articles === 0 && !imports.isRunning)
    return (
      <Whole>
        <div>
          <EmptyState
            title={t('archive.empty.title')}
            detail={t('archive.empty.detail')}
            actions={
              <Button look="pri" icon="download" onPress={onImports}>
                {t('archive.command.import')}
              </Button>
            }
          />
          <div className={styles.why}>
            <Callout tone="blue">{t('archive.empty.why')}</Callout>
          </div>
        </div>
      </Whole>
    )
  const isFilterOnly = search.form.use !== 'all' || search.form.from !== null || search.form.to !== null
  return (
    <Whole>
      <EmptyState title={t('archive.start.title')} detail={isFilterOnly ? t('archive.start.filters') : t('archive.start.detail')} />
    </Whole>
  )
}

// The left region: search or imports, the filters of the search, and at the foot what the archive holds and the import under way.
import { useFormat, useLanguage, useText } from '../../desk/index.js'
import { Button, classes, DateField, Icon, type IconName, Segmented, Select, TextField } from '../../ui/index.js'
import styles from './archive.module.css'
import { dayWords } from './archive-words.js'
import { RunningImport } from './RunningImport.js'
import { areDaysSwapped, filtersOf, LONGEST_BYLINE, withoutFilters } from './search-form.js'
import type { Imports } from './use-imports.js'
import type { SearchFormState } from './use-search-form.js'

export type ArchiveView = 'search' | 'imports'

export interface ArchiveSideProps {
  readonly view: ArchiveView
  readonly onView: (view: ArchiveView) => void
  readonly search: SearchFormState
  readonly sections: readonly string[]
  readonly imports: Imports
}

export function ArchiveSide({ view, onView, search, sections, imports }: ArchiveSideProps) {
  const t = useText()
  return (
    <aside className="pane">
      <div className="tool">
        <h1 className="t">{t('archive.title')}</h1>
      </div>
      <nav aria-label={t('archive.view')}>
        <ul className={`nav ${styles.views}`}>
          <ViewItem view="search" icon="search" label={t('archive.view.search')} shown={view} onView={onView} />
          <ViewItem view="imports" icon="download" label={t('archive.view.imports')} shown={view} onView={onView} />
        </ul>
      </nav>
      {view === 'search' ? <Filters search={search} sections={sections} /> : <span className="sp" />}
      <Facts imports={imports} isSearch={view === 'search'} />
    </aside>
  )
}

interface ViewItemProps {
  readonly view: ArchiveView
  readonly icon: IconName
  readonly label: string
  readonly shown: ArchiveView
  readonly onView: (view: ArchiveView) => void
}

function ViewItem({ view, icon, label, shown, onView }: ViewItemProps) {
  const isOn = view === shown
  return (
    <li>
      <button
        type="button"
        className={classes('nav-item', isOn && 'on')}
        onClick={() => onView(view)}
        {...(isOn ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={icon} size="s" />
        <span className="ell">{label}</span>
      </button>
    </li>
  )
}

const EVERY = 'every'
const sectionId = (section: string): string => (section === '' ? EVERY : `is ${section}`)

function Filters({ search, sections }: Pick<ArchiveSideProps, 'search' | 'sections'>) {
  const t = useText()
  const { form } = search
  const swapped = areDaysSwapped(form)
  return (
    <section className="scroll" aria-label={t('archive.filters')}>
      <div className={styles.filters}>
        <Segmented
          full
          label={t('archive.filter.use')}
          value={form.use}
          onChange={(use) => search.choose({ use })}
          options={[
            { id: 'all', label: t('archive.filter.use.all') },
            { id: 'used', label: t('archive.filter.use.used') },
            { id: 'unused', label: t('archive.filter.use.unused') },
          ]}
        />
        <DateField label={t('archive.filter.from')} value={form.from} onChange={(from) => search.choose({ from })} />
        <DateField
          label={t('archive.filter.to')}
          value={form.to}
          onChange={(to) => search.choose({ to })}
          error={swapped ? t('archive.filter.daysSwapped') : undefined}
        />
        <Select
          label={t('archive.filter.section')}
          value={sectionId(form.section)}
          onChange={(id) => search.choose({ section: sections.find((section) => sectionId(section) === id) ?? '' })}
          options={[
            { id: EVERY, label: t('archive.filter.section.all') },
            ...sections.map((section) => ({ id: sectionId(section), label: section })),
          ]}
        />
        <div {...search.composition}>
          <TextField
            label={t('archive.filter.byline')}
            placeholder={t('archive.filter.byline.placeholder')}
            value={form.byline}
            maxLength={LONGEST_BYLINE}
            onChange={(byline) => search.type({ byline })}
            onEnter={search.askNow}
          />
        </div>
        <Button size="sm" disabled={filtersOf(form).length === 0} onPress={() => search.choose(withoutFilters(form))}>
          {t('archive.filter.clear')}
        </Button>
      </div>
    </section>
  )
}

function Facts({ imports, isSearch }: { readonly imports: Imports; readonly isSearch: boolean }) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { overview } = imports
  if (overview === null) return null
  const { articles, firstDay, lastDay } = overview
  return (
    <div className={styles.facts}>
      {isSearch && imports.isRunning && <RunningImport imports={imports} isShort />}
      <p>{articles === 0 ? t('archive.facts.none') : t('archive.facts', { count: articles })}</p>
      {firstDay !== null && lastDay !== null && (
        <p className={`mute ${styles.days}`}>
          {t('archive.facts.days', { first: dayWords(formats, language, firstDay), last: dayWords(formats, language, lastDay) })}
        </p>
      )}
    </div>
  )
}

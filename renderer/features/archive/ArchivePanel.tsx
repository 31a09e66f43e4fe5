// The archive (往期库): one search over this desk's copy and everything printed before, and the imports that fill it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type KeyHint, useAsk, useFormat, useIsShown, usePlaces, useStatusLine, useText } from '../../desk/index.js'
import { announce, useShortcuts } from '../../ui/index.js'
import { ArchiveSide, type ArchiveView } from './ArchiveSide.js'
import styles from './archive.module.css'
import { saidWords } from './archive-words.js'
import { ImportsView } from './ImportsView.js'
import { openHit } from './open-hit.js'
import { PreviewPane } from './PreviewPane.js'
import { ResultsPane } from './ResultsPane.js'
import { FIRST_PAGES, type GroupName, keepPlace, type PagesShown, pagesWanted, resultGroups, stepFrom } from './result-entries.js'
import { askedKey, EMPTY_FORM, questionOf, sectionChoices } from './search-form.js'
import { useArchiveSearch } from './use-archive-search.js'
import { useImports } from './use-imports.js'
import { useSearchForm } from './use-search-form.js'

const HINTS: readonly KeyHint[] = [
  { keys: ['/'], label: 'archive.key.search' },
  { keys: ['j', 'k'], label: 'shell.key.next' },
  { keys: ['Enter'], label: 'shell.key.open' },
  { keys: ['n'], label: 'archive.key.places' },
]
const IMPORT_HINTS: readonly KeyHint[] = [{ keys: ['/'], label: 'archive.key.search' }]
const NO_GROUPS = [] as const

export function ArchivePanel() {
  const t = useText()
  const formats = useFormat()
  const shown = useIsShown()
  const [view, setView] = useState<ArchiveView>('search')
  const search = useSearchForm()
  const askedForm = search.asked
  const imports = useImports()
  const style = useAsk('style.get', {})
  const sections = useMemo(
    () => sectionChoices(style.data?.sections ?? [], imports.overview?.sections ?? []),
    [style.data, imports.overview],
  )
  const [active, setActive] = useState<string | null>(null)
  /** An archived article that another screen sent here to be read; it goes with the next choice. */
  const [sent, setSent] = useState<string | null>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const readingRef = useRef<HTMLElement>(null)

  const asked = useMemo(() => questionOf(askedForm), [askedForm])
  const askedNow = asked && askedKey(asked)
  const [turned, setTurned] = useState<{ readonly key: string | null; readonly pages: PagesShown }>({ key: null, pages: FIRST_PAGES })
  const pages = turned.key === askedNow ? turned.pages : FIRST_PAGES
  const found = useArchiveSearch(asked, pagesWanted(pages))
  const groups = useMemo(() => (found.answers ? resultGroups(found.answers, pages) : NO_GROUPS), [found.answers, pages])
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups])
  const keys = useMemo(() => entries.map((entry) => entry.key), [entries])
  const answer = found.answers?.[0] ?? null

  // Another question starts at the top; the same results in another order or number keep the place.
  const lastKey = useRef<string | null>(null)
  const lastKeys = useRef<readonly string[]>(keys)
  useEffect(() => {
    const before = lastKeys.current
    lastKeys.current = keys
    if (lastKey.current !== found.key) {
      lastKey.current = found.key
      setActive(keys[0] ?? null)
      listRef.current?.scrollTo({ top: 0 })
    } else setActive((now) => keepPlace(before, keys, now))
  }, [found.key, keys])
  // Said once for each question, not when counts move under it.
  const said = useRef<string | null>(null)
  useEffect(() => {
    if (!shown || said.current === found.key) return
    said.current = found.key
    if (answer) announce(saidWords(t, formats, answer))
  }, [shown, found.key, answer, t, formats])

  const choose = useCallback((key: string): void => {
    setSent(null)
    setActive(key)
  }, [])
  const step = (by: number): void => {
    const next = stepFrom(keys, active, by)
    if (next === null) return
    choose(next)
    // With nothing else in hand the list takes the keys, so that the arrows go on from here.
    const focused = document.activeElement
    if (focused === document.body || focused?.matches('[data-screen]')) listRef.current?.focus()
  }
  const showMore = (group: GroupName): void => setTurned({ key: askedNow, pages: { ...pages, [group]: pages[group] + 1 } })
  const open = (key: string): void => {
    const entry = entries.find((one) => one.key === key)
    if (!entry) return
    choose(key)
    if (entry.kind === 'more') showMore(entry.group)
    else if (entry.kind === 'desk') openHit(entry.hit)
    else readingRef.current?.focus()
  }
  const toSearch = (): void => {
    setView('search')
    // The field is there after this view has been drawn.
    requestAnimationFrame(() => fieldRef.current?.select())
  }
  useShortcuts({ j: () => step(1), k: () => step(-1), '/': toSearch, 'Ctrl+F': toSearch }, shown)

  const errand = usePlaces((state) => state.archive)
  const errandDone = usePlaces((state) => state.archiveOpened)
  useEffect(() => {
    if (!shown || errand === null) return
    errandDone()
    setView(errand.kind === 'imports' ? 'imports' : 'search')
    if (errand.kind === 'search') {
      search.choose({ ...EMPTY_FORM, text: errand.text })
      requestAnimationFrame(() => fieldRef.current?.select())
    }
    if (errand.kind === 'article') setSent(errand.archivedId)
  }, [shown, errand, errandDone, search])
  // The first time the screen opens there is nothing to do but to ask.
  useEffect(() => {
    const focused = document.activeElement
    if (focused === document.body || focused?.matches('[data-screen]')) fieldRef.current?.focus()
  }, [])

  useStatusLine('archive', factsWords(t, imports.overview?.articles ?? null), view === 'search' ? HINTS : IMPORT_HINTS)

  const activeEntry = entries.find((entry) => entry.key === active) ?? null
  return (
    <div className={view === 'search' ? styles.screen : styles.imports}>
      <ArchiveSide view={view} onView={setView} search={search} sections={sections} imports={imports} />
      {view === 'imports' ? (
        <ImportsView imports={imports} />
      ) : (
        <>
          <ResultsPane
            search={search}
            found={found}
            groups={groups}
            active={active}
            onActive={choose}
            onStep={step}
            onOpen={open}
            onMore={showMore}
            imports={imports}
            onImports={() => setView('imports')}
            fieldRef={fieldRef}
            listRef={listRef}
          />
          <PreviewPane
            entry={activeEntry}
            sent={sent}
            looksFor={askedForm.text}
            readingRef={readingRef}
            onBack={() => listRef.current?.focus()}
          />
        </>
      )}
    </div>
  )
}

const factsWords = (t: ReturnType<typeof useText>, articles: number | null): string =>
  articles === null ? '' : articles === 0 ? t('archive.facts.none') : t('archive.facts', { count: articles })

// What stands on the selected page, in reading order, and how each piece fits.
import { openPlace, usePlaces, useText } from '../../desk/index.js'
import { Rows } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { PlanEntry, PlanPage } from './flatplan-model.js'
import { entryTitle, fitTone, fitWords } from './page-words.js'

export function PageEntries({ page, hasWaiting }: { readonly page: PlanPage; readonly hasWaiting: boolean }) {
  const t = useText()
  const frameId = usePlaces((state) => state.frameId)
  const selectFrame = usePlaces((state) => state.selectFrame)
  const open = (id: string): void => {
    const entry = page.entries.find((one) => one.id === id)
    openPlace({ screen: 'makeUp', pageId: page.id, frameId: id, ...(entry?.card ? { articleId: entry.card.id } : {}) })
  }
  return (
    <>
      <h3 className={`h ${styles.heading}`}>
        {t('flatplan.entries')}
        <span className="mi">{page.placed > 0 && t('flatplan.entries.count', { articles: page.placed, pictures: page.pictures })}</span>
        <span className="sp" />
        <span className="mi">{t('flatplan.entries.unit')}</span>
      </h3>
      {page.entries.length === 0 ? (
        <p className={styles.note}>{t(hasWaiting ? 'flatplan.entries.emptyHint' : 'flatplan.entries.empty')}</p>
      ) : (
        <div className={styles.rows}>
          <Rows
            label={t('flatplan.entries')}
            groups={[{ id: 'page', items: page.entries }]}
            selected={page.entries.some((entry) => entry.id === frameId) && frameId !== null ? [frameId] : []}
            onSelect={([id]) => id !== undefined && selectFrame(id)}
            onOpen={open}
            textOf={(entry) => `${entry.label} ${entryTitle(t, entry)} ${fitWords(t, entry)}`}
            rowClassName={() => styles.row ?? ''}
            row={(entry) => <EntryRow entry={entry} />}
          />
        </div>
      )}
    </>
  )
}

/** An article without a headline is known by its first words, and says so. */
export function EntryTitle({ entry }: { readonly entry: PlanEntry }) {
  const t = useText()
  const headless = entry.card?.genre === 'article' && entry.card.headline.trim() === ''
  return (
    <span className="ell" lang={entry.card?.language === 'en' ? 'en' : 'zh-CN'}>
      {headless && <span className="mute">{t('common.noHeadline')}　</span>}
      {entryTitle(t, entry)}
    </span>
  )
}

function EntryRow({ entry }: { readonly entry: PlanEntry }) {
  const t = useText()
  return (
    <div className={styles.entry}>
      <b>{entry.label}</b>
      <EntryTitle entry={entry} />
      <span className={fitTone(entry.fit)}>{fitWords(t, entry)}</span>
    </div>
  )
}

// Where the reviewed page goes: which issue (or a new one with the folio's date), which page, and the button that files it.
import { useState } from 'react'
import { PageNo } from '../../../shared/domain/page.js'
import { ask, openIssue, putAnswer, showRefusal, toast, useAsk, useFormat, useIsShown, usePlaces, useText } from '../../desk/index.js'
import { Button, Select, Tag, TextField, useShortcuts } from '../../ui/index.js'
import { copyCount, resultToFile } from './filing.js'
import { type FolioFacts, folioFacts } from './folio-facts.js'
import type { Review } from './intake-desk.js'
import { intakeDesk } from './intake-session.js'
import styles from './review.module.css'

const NEW = 'new'

export function FilingControls({ review }: { readonly review: Review }) {
  const t = useText()
  const formats = useFormat()
  const filing = useFiling(review)
  const { issues, target, setTarget, pageNo, setPageNo, badPageNo, folio, targetDate, count, busy, file } = filing
  const known = folio.date !== null && issues.some((issue) => issue.date === folio.date)
  return (
    <>
      {folio.date !== null && targetDate !== null && folio.date !== targetDate && (
        <Tag tone="ochre" icon="warn">
          {t('intake.folioDiffers', { date: formats.day(folio.date) })}
        </Tag>
      )}
      {issues.length === 0 && folio.date === null ? (
        <span className="sm ochre">{t('intake.issue.none')}</span>
      ) : (
        <Select
          label={t('intake.issue')}
          inline
          size="sm"
          value={target}
          onChange={setTarget}
          options={[
            ...issues.map((issue) => ({ id: issue.id, label: formats.dayAndWeekday(issue.date) })),
            ...(folio.date !== null && !known ? [{ id: NEW, label: t('intake.issue.new', { date: formats.day(folio.date) }) }] : []),
          ]}
        />
      )}
      <div className={styles.pageNo}>
        <TextField
          label={t('intake.pageNo')}
          inline
          size="sm"
          value={pageNo}
          onChange={setPageNo}
          placeholder={t('intake.pageNo.hint')}
          maxLength={4}
          error={badPageNo ? t('intake.pageNo.bad') : undefined}
        />
      </div>
      <Button look="pri" size="sm" keys="Ctrl+Enter" disabled={count === 0 || target === null || badPageNo || busy} onPress={file}>
        {t('intake.fileAll', { count })}
      </Button>
    </>
  )
}

function useFiling(review: Review) {
  const t = useText()
  const formats = useFormat()
  const openId = usePlaces((state) => state.issueId)
  const shown = useIsShown()
  const issues = useAsk('issue.list', {}).data ?? []
  const folio: FolioFacts = folioFacts(review.history.present.result)
  const [chosen, setTarget] = useState<string | null>(null)
  const [typedPageNo, setPageNo] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const pageNo = typedPageNo ?? folio.pageNo ?? ''
  const badPageNo = pageNo !== '' && !PageNo.safeParse(pageNo).success
  // Without an open issue the folio's date says which one it is, or which one to make.
  const byDate = issues.find((issue) => issue.date === folio.date)?.id ?? (folio.date === null ? null : NEW)
  const target = chosen ?? openId ?? byDate
  const targetDate = target === NEW ? folio.date : (issues.find((issue) => issue.id === target)?.date ?? null)
  const count = copyCount(review.history.present)

  /** In the list before it is opened, or the frame would take it for one that is gone; chosen, so that a second try files there. */
  const createIssue = async (date: string): Promise<string> => {
    const issue = await ask('issue.create', { date })
    putAnswer('issue.list', {}, [...issues, issue])
    setTarget(issue.id)
    return issue.id
  }
  const store = async (): Promise<void> => {
    if (target === null || count === 0 || badPageNo || busy) return
    setBusy(true)
    try {
      const issueId = target === NEW && folio.date !== null ? await createIssue(folio.date) : target
      const result = resultToFile(review.history.present, review.text)
      const { articleIds } = await ask('intake.file', {
        issueId,
        pageNo: pageNo === '' ? null : pageNo,
        name: review.name,
        text: review.text,
        result,
      })
      openIssue(issueId)
      usePlaces.getState().selectArticle(articleIds[0] ?? null)
      intakeDesk.close()
      toast({
        tone: 'ok',
        title: t('intake.filed', { count: articleIds.length }),
        detail: t('intake.filed.detail', { name: review.name, date: targetDate === null ? '' : formats.day(targetDate) }),
        action: { label: t('common.undo'), run: () => void ask('article.setState', { articleIds, state: 'spiked' }).catch(showRefusal) },
      })
    } catch (error) {
      showRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  const file = (): void => void store()
  useShortcuts({ 'Ctrl+Enter': file }, shown)
  return { issues, target, setTarget, pageNo, setPageNo, badPageNo, folio, targetDate, count, busy, file }
}

// What must be said beside the writing: not stored, another version came in between, the draft of last time.
import { refusalText, useFormat, useText } from '../../desk/index.js'
import { Button, Callout } from '../../ui/index.js'
import type { ArticleSession, SessionView } from './session-types.js'
import styles from './sheet.module.css'

export interface NoticesProps {
  readonly session: ArticleSession
  readonly view: SessionView
  readonly onCompareConflict: () => void
}

export function Notices({ session, view, onCompareConflict }: NoticesProps) {
  const t = useText()
  const format = useFormat()
  const { conflict, refusal, resumedAt } = view
  return (
    <div className={styles.notices}>
      {refusal && (
        <Callout
          tone="red"
          alert
          title={t('editor.save.failed')}
          actions={
            <Button size="sm" onPress={() => void session.flush()}>
              {t('common.retry')}
            </Button>
          }
        >
          {refusalText(t, refusal)}
        </Callout>
      )}
      {conflict && (
        <Callout
          tone="ochre"
          alert
          actions={
            <Button size="sm" icon="compare" onPress={onCompareConflict}>
              {t('editor.conflict.compare')}
            </Button>
          }
        >
          {t('editor.conflict.banner', {
            number: conflict.revision.number,
            author: conflict.revision.author,
            time: format.time(conflict.revision.createdAt),
          })}
        </Callout>
      )}
      {resumedAt !== null && !conflict && (
        <Callout
          actions={
            <>
              <Button size="sm" onPress={session.keepDraft}>
                {t('editor.draft.keep')}
              </Button>
              <Button size="sm" look="gh" onPress={session.dropDraft}>
                {t('editor.draft.back', { number: view.article.revision.number })}
              </Button>
            </>
          }
        >
          {t('editor.draft.resumed', { time: format.dateTime(resumedAt) })}
        </Callout>
      )}
    </div>
  )
}

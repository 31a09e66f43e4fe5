// The main area without a finding: no pages yet, or nothing found, and what to do next.
import { openPlace, useText } from '../../desk/index.js'
import { Button, EmptyState } from '../../ui/index.js'
import styles from './press.module.css'
import type { PressCheck } from './use-press-check.js'

export interface PressEmptyProps {
  readonly check: PressCheck
  readonly onPrint: (proof: boolean) => void
}

export function PressEmpty({ check, onPrint }: PressEmptyProps) {
  const t = useText()
  const { report, issue, unsaved, pageId } = check
  if (!report || !issue) return null
  const [unsavedOne] = unsaved
  if (issue.pages.length === 0)
    return (
      <div className={styles.nothing}>
        <EmptyState
          title={t('press.empty.noPages')}
          detail={t('press.empty.noPages.detail')}
          actions={
            <Button look="pri" onPress={() => openPlace({ screen: 'flatplan' })}>
              {t('press.empty.toFlatplan')}
            </Button>
          }
        />
      </div>
    )
  if (pageId !== null) return <div className={styles.nothing} />
  return (
    <div className={styles.nothing}>
      {unsavedOne ? (
        <EmptyState
          title={t('press.empty.clear')}
          detail={t('press.empty.unsaved.detail')}
          actions={
            <Button look="pri" onPress={() => openPlace({ screen: 'editor', articleId: unsavedOne.id })}>
              {t('press.empty.toUnsaved', { article: unsavedOne.headline || unsavedOne.opening })}
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={t('press.empty.clear')}
          detail={t('press.empty.clear.detail', { pages: report.pages, articles: report.articles })}
          actions={
            <>
              <Button icon="print" onPress={() => onPrint(true)}>
                {t('press.proof')}
              </Button>
              <Button look="red" icon="print" onPress={() => onPrint(false)}>
                {t('press.print')}
              </Button>
            </>
          }
        />
      )}
    </div>
  )
}

// Two changes on one version: both are shown, a person chooses, and the other stays among the versions.
import { useMemo } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { ArticleView } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import { Button, Dialog } from '../../ui/index.js'
import { compareArticles } from './article-comparison.js'
import { useFieldWords } from './CompareDialog.js'
import { ComparisonText } from './ComparisonText.js'

export interface ConflictDialogProps {
  readonly theirs: ArticleView
  readonly mine: ArticleContent
  readonly onSettle: (choice: 'mine' | 'theirs') => void
  readonly onLater: () => void
}

export function ConflictDialog({ theirs, mine, onSettle, onLater }: ConflictDialogProps) {
  const t = useText()
  const words = useFieldWords()
  const comparison = useMemo(() => compareArticles(theirs.content, mine, words), [theirs, mine, words])
  const { number } = theirs.revision
  return (
    <Dialog
      open
      onClose={onLater}
      title={t('editor.conflict.title')}
      size="wide"
      alert
      footer={
        <>
          <Button onPress={onLater} keys="Escape">
            {t('editor.conflict.later')}
          </Button>
          <Button onPress={() => onSettle('theirs')}>{t('editor.conflict.theirs', { number })}</Button>
          <Button look="pri" onPress={() => onSettle('mine')}>
            {t('editor.conflict.mine')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('editor.conflict.detail', { number })}</p>
      <ComparisonText comparison={comparison} />
    </Dialog>
  )
}

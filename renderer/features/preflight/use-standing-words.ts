// Calling a passage a standing formula, or a column one that returns every issue: each says what it did and offers the way back.
import { ask, showRefusal, toast, useText } from '../../desk/index.js'

export interface StandingWords {
  readonly markFormula: (passage: string) => Promise<void>
  readonly markRecurring: (column: string) => Promise<void>
}

export function useStandingWords(): StandingWords {
  const t = useText()
  const told = (title: string, detail: string | null, undo: () => Promise<unknown>) =>
    toast({
      tone: 'ok',
      title,
      ...(detail === null ? {} : { detail }),
      action: { label: t('common.undo'), run: () => void undo().catch(showRefusal) },
    })
  return {
    markFormula: async (passage) => {
      try {
        await ask('duplicate.markFormula', { passage, isFormula: true })
        told(t('press.standing.marked'), passage, () => ask('duplicate.markFormula', { passage, isFormula: false }))
      } catch (error) {
        showRefusal(error)
      }
    },
    markRecurring: async (column) => {
      try {
        await ask('duplicate.markRecurring', { column, isRecurring: true })
        told(t('press.standing.columned', { column }), null, () => ask('duplicate.markRecurring', { column, isRecurring: false }))
      } catch (error) {
        showRefusal(error)
      }
    },
  }
}

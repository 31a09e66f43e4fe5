// What a verdict is called: on a text that ran before, running both is running it again.
import type { Finding } from '../../../shared/domain/finding.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import type { Translate } from '../../../shared/i18n/index.js'
import { isPrintedBefore } from './printed-model.js'

export function decisionWords(t: Translate, finding: Pick<Finding, 'rule'>, decision: Verdict['decision']): string {
  if (isPrintedBefore(finding)) {
    if (decision === 'keepOne') return t('press.earlier.pull')
    if (decision === 'bothIntended') return t('press.earlier.again')
    if (decision === 'falseAlarm') return t('press.earlier.falseAlarm')
  }
  return decision === 'related' ? t('press.decision.related') : t(`press.decision.${decision}`)
}

// Coming to the press screen for one finding: another screen names it, this one takes it once.
import { openPlace } from '../../desk/index.js'

export interface FindingErrand {
  readonly findingKey: string
  readonly articleId: string | null
}

let errand: string | null = null

/** Opens the press screen on the finding. When it is gone by then, on what else is found about the article. */
export function openFinding({ findingKey, articleId }: FindingErrand): void {
  errand = findingKey
  openPlace({ screen: 'press', articleId })
}

/** The finding someone came for; told once. */
export function takeErrand(): string | null {
  const taken = errand
  errand = null
  return taken
}

// Dateline and byline as runs of type: the words come from byline-text.ts, here each part gets its face.
import type { ArticleContent } from '../article.js'
import { renderBylineLine, renderLead } from '../byline-text.js'
import type { Run } from './types.js'

/** A byline without a form is still printed: in the bracket when there is a dateline to carry it, else on its own line. */
const inForce = (content: ArticleContent): ArticleContent =>
  content.bylineForm === null && content.byline.length > 0
    ? { ...content, bylineForm: content.dateline === '' ? 'ownLine' : 'inline' }
    : content

/**
 * What stands before the first words of the body, 本报讯（记者甲 通讯员乙）: the dateline in 黑, the bracket in 楷. Empty when
 * the article has neither. Runs carry no size yet; after a dateline without a bracket stands a space.
 */
export function datelineRuns(content: ArticleContent): readonly Omit<Run, 'sizePx'>[] {
  const lead = renderLead(inForce(content))
  const dateline = lead.slice(0, content.dateline.length)
  const rest = lead.slice(content.dateline.length)
  const runs: Omit<Run, 'sizePx'>[] = []
  const zh = content.language === 'zh'
  if (dateline !== '') runs.push({ text: dateline, face: zh ? 'hei' : 'latinBold' })
  if (rest !== '') runs.push({ text: rest, face: zh ? 'kai' : 'latin' })
  else if (dateline !== '') runs.push({ text: ' ', face: zh ? 'song' : 'latin' })
  return runs
}

/** The byline on a line of its own (本报记者 甲 / By A and B); empty when the article has none of that form. */
export const bylineLine = (content: ArticleContent): string => renderBylineLine(inForce(content))

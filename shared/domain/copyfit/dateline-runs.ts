// Dateline and byline as they are printed, rendered from the fields in the house form, each part in its face.
import type { ArticleContent } from '../article.js'
import type { Byline, BylineRole } from '../byline.js'
import type { Face, Run } from './types.js'

const ROLE_ZH: Readonly<Record<BylineRole, string>> = {
  reporter: '记者',
  correspondent: '通讯员',
  intern: '实习生',
  photographer: '摄影',
  editor: '编辑',
  author: '',
}

/** Signatures in order, neighbours of one role together: a role is named once for all of them. */
function byRole(byline: readonly Byline[]): { role: BylineRole; names: string[] }[] {
  const groups: { role: BylineRole; names: string[] }[] = []
  for (const { role, name } of byline) {
    const last = groups.at(-1)
    if (last?.role === role) last.names.push(name)
    else groups.push({ role, names: [name] })
  }
  return groups
}

const inlineZh = (byline: readonly Byline[]) =>
  byRole(byline)
    .map(({ role, names }) => ROLE_ZH[role] + names.join(' '))
    .join(' ')

const ownLineZh = (byline: readonly Byline[]) =>
  byRole(byline)
    .map(({ role, names }, index) => {
      const label = role === 'reporter' && index === 0 ? '本报记者' : ROLE_ZH[role]
      return [label, ...names].filter((part) => part !== '').join(' ')
    })
    .join(' ')

function namesEn(byline: readonly Byline[]): string {
  const names = byline.map((one) => one.name)
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

/** The form in force: what the article says, else in the bracket when there is a dateline to carry it. */
const formOf = (content: ArticleContent) => content.bylineForm ?? (content.dateline === '' ? 'ownLine' : 'inline')

/**
 * What stands before the first words of the body: 本报讯（记者甲 通讯员乙）, dateline in 黑, bracket in 楷.
 * Empty when the article has neither dateline nor a byline inside it. Runs carry no size yet.
 */
export function datelineRuns(content: ArticleContent): readonly Omit<Run, 'sizePx'>[] {
  const zh = content.language === 'zh'
  const signed = content.byline.length > 0 && formOf(content) === 'inline'
  const runs: { text: string; face: Face }[] = []
  if (content.dateline !== '') runs.push({ text: content.dateline, face: zh ? 'hei' : 'latinBold' })
  if (signed && zh) runs.push({ text: `（${inlineZh(content.byline)}）`, face: 'kai' })
  if (signed && !zh) runs.push({ text: `${runs.length > 0 ? ' ' : ''}(${namesEn(content.byline)})`, face: 'latin' })
  if (runs.length === 0) return runs
  if (!zh) runs.push({ text: ' — ', face: 'latin' })
  else if (!signed) runs.push({ text: ' ', face: 'song' })
  return runs
}

/** The byline on a line of its own (本报记者 甲 / By A and B); empty when the article has none of that form. */
export function bylineLine(content: ArticleContent): string {
  if (content.byline.length === 0 || formOf(content) !== 'ownLine') return ''
  return content.language === 'zh' ? ownLineZh(content.byline) : `By ${namesEn(content.byline)}`
}

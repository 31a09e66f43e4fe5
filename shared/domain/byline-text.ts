// Dateline and byline as the house prints them, rendered from the fields and read back into them: 本报讯（记者甲 通讯员乙）,
// own line 本报记者 甲 实习生 乙, English By A. Writer. Reading back a rendered text gives the same fields.
import type { ArticleContent } from './article.js'
import type { Byline, BylineForm, BylineRole } from './byline.js'
import { readBylineLine } from './intake/rules/byline.js'
import { readDateline } from './intake/rules/dateline.js'

export type DatelineFields = Pick<ArticleContent, 'dateline' | 'byline' | 'bylineForm'>

const HAN_ROLE: Readonly<Record<BylineRole, string>> = {
  reporter: '记者',
  correspondent: '通讯员',
  intern: '实习生',
  photographer: '摄影',
  editor: '编辑',
  author: '作者',
}
const LATIN_ROLE: Readonly<Record<BylineRole, string>> = {
  reporter: 'By',
  correspondent: 'Correspondent',
  intern: 'Intern reporter',
  photographer: 'Photographs by',
  editor: 'Edited by',
  author: 'Words by',
}
/** House mark before an author who is no reporter of the paper. */
const AUTHOR_MARK = '□'
const OUR = '本报'
const LATIN_DASH = ' —'

const ROLES = Object.keys(HAN_ROLE) as BylineRole[]

interface RoleGroup {
  readonly role: BylineRole
  readonly names: string[]
}

function groupByRole(byline: readonly Byline[]): RoleGroup[] {
  const groups: RoleGroup[] = []
  for (const { role, name } of byline) {
    const last = groups.at(-1)
    if (last?.role === role) last.names.push(name)
    else groups.push({ role, names: [name] })
  }
  return groups
}

const HAS_LATIN = /[A-Za-zÀ-ɏ\s]/u

/** Names of one Han character and Latin names need a mark between them, or they would run together. */
const hanNames = (names: readonly string[]): string =>
  names.join(names.some((name) => name.length < 2 || HAS_LATIN.test(name)) ? '、' : ' ')

/** The names back from between two role words. */
function splitHanNames(text: string): string[] {
  if (text.includes('、')) return text.split('、').map((name) => name.trim())
  return /[A-Za-zÀ-ɏ]/u.test(text) ? [text] : text.split(/\s+/u)
}

const hanByline = (byline: readonly Byline[], form: BylineForm): string =>
  groupByRole(byline)
    .map(({ role, names }, index) => {
      if (form === 'inline') return `${HAN_ROLE[role]}${hanNames(names)}`
      if (index > 0) return `${HAN_ROLE[role]} ${hanNames(names)}`
      if (role === 'author') return `${AUTHOR_MARK} ${hanNames(names)}`
      return `${role === 'reporter' ? OUR : ''}${HAN_ROLE[role]} ${hanNames(names)}`
    })
    .join(' ')

const latinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const latinByline = (byline: readonly Byline[]): string =>
  groupByRole(byline)
    .map(({ role, names }) => `${LATIN_ROLE[role]} ${latinNames(names)}`)
    .join('; ')

/** The byline on a line of its own, '' when the article has none or prints it inside the dateline. */
export function renderBylineLine(content: DatelineFields & Pick<ArticleContent, 'language'>): string {
  if (content.bylineForm !== 'ownLine' || content.byline.length === 0) return ''
  return content.language === 'en' ? latinByline(content.byline) : hanByline(content.byline, 'ownLine')
}

/** What stands before the first sentence: dateline and, in the inline form, the byline; '' for neither. */
export function renderLead(content: DatelineFields & Pick<ArticleContent, 'language'>): string {
  const inline = content.bylineForm === 'inline' && content.byline.length > 0
  if (content.language === 'en') {
    const byline = inline ? `(${latinByline(content.byline)})` : ''
    const lead = [content.dateline, byline].filter((part) => part !== '').join(' ')
    return lead === '' ? '' : `${lead}${LATIN_DASH} `
  }
  return `${content.dateline}${inline ? `（${hanByline(content.byline, 'inline')}）` : ''}`
}

/** The house form of dateline and byline: the byline line, then the lead, on two lines when the article has both. */
export const renderDateline = (content: DatelineFields & Pick<ArticleContent, 'language'>): string =>
  [renderBylineLine(content), renderLead(content)].filter((part) => part !== '').join('\n')

function parseHanByline(text: string): Byline[] | null {
  const authored = text.startsWith(`${AUTHOR_MARK} `) ? text.replace(AUTHOR_MARK, HAN_ROLE.author) : text
  const words = ROLES.map((role) => HAN_ROLE[role]).join('|')
  const starts = [...authored.matchAll(new RegExp(`(?<=^|\\s)(?:${OUR})?(${words})\\s?`, 'gu'))]
  if (starts[0]?.index !== 0) return null
  return starts.flatMap((start, index) => {
    const role = ROLES.find((entry) => HAN_ROLE[entry] === start[1]) ?? 'author'
    const names = authored.slice(start.index + start[0].length, starts[index + 1]?.index ?? authored.length).trim()
    return splitHanNames(names)
      .filter((name) => name !== '')
      .map((name) => ({ role, name }))
  })
}

function parseLatinByline(text: string): Byline[] | null {
  const byline: Byline[] = []
  for (const segment of text.split('; ')) {
    const role = ROLES.find((entry) => segment.startsWith(`${LATIN_ROLE[entry]} `))
    if (role === undefined) return null
    const names = segment.slice(LATIN_ROLE[role].length + 1).split(/, | and /u)
    byline.push(...names.map((name) => ({ role, name })))
  }
  return byline
}

const NOTHING: DatelineFields = { dateline: '', byline: [], bylineForm: null }

function parseLead(text: string): DatelineFields {
  if (text.endsWith(LATIN_DASH)) {
    const lead = text.slice(0, -LATIN_DASH.length)
    const bracket = /^(.*?) ?\(([^()]+)\)$/u.exec(lead)
    const byline = bracket === null ? null : parseLatinByline(bracket[2] ?? '')
    return byline === null ? { ...NOTHING, dateline: lead } : { dateline: bracket?.[1] ?? '', byline, bylineForm: 'inline' }
  }
  const bracket = /^(.*?)（([^（）]+)）$/u.exec(text)
  const byline = bracket === null ? null : parseHanByline(bracket[2] ?? '')
  if (byline !== null) return { dateline: bracket?.[1] ?? '', byline, bylineForm: 'inline' }
  const read = readDateline(text)
  if (read === null || read.byline.length === 0) return { ...NOTHING, dateline: text }
  return { dateline: read.dateline ?? '', byline: read.byline, bylineForm: 'inline' }
}

/**
 * Reads dateline and byline back from a text in the house form, or in any form that intake knows (half-width brackets, spaced names,
 * 文/ 图/, traditional characters). A text that is neither is taken as the dateline, so that nothing typed is lost.
 */
export function parseDateline(text: string): DatelineFields {
  const lines = text.split('\n').map((line) => line.trim())
  const [first = '', second = ''] = lines.filter((line) => line !== '')
  if (first === '') return NOTHING
  const byline = parseHanByline(first) ?? parseLatinByline(first) ?? readBylineLine(first, false)?.byline ?? null
  const bracketed = /^[（(]/u.test(first)
  if (byline === null || byline.length === 0 || bracketed) return parseLead(first)
  return { dateline: parseLead(second).dateline, byline, bylineForm: 'ownLine' }
}

// Bylines as newspapers print them, read into fields: 本报记者 甲 通讯员 乙 · 文/甲 图/乙 · 甲 摄 · □记者 甲 · By A. Writer.
import type { Byline, BylineRole } from '../../byline.js'
import { isChineseName, isLatinName, isNameLine, readNames } from '../names.js'
import { readPrefix, SUFFIX, suffixRoles } from './byline-roles.js'
import { type BylineReading, isLatinAgency, isLatinOutlet, readLatinByline, readNameAndOffice, readNamesInPlaces } from './latin-byline.js'
import { isSectionLabel } from './rubric.js'

export type { BylineReading } from './latin-byline.js'

/** Marks that stand before a signature. */
const MARK = /^[□■●◆◎○△▲☆★◇◼▪•▶►*]\s*/u
const GLUED = /^[□■●◆◎○△▲☆★◇]?\s*(?:记者|記者|编辑|編輯|作者|摄影|攝影|评论员|通讯员|实习生|策划|采访|整理)[\u3400-\u9fff]/u
/** 本报特派记者 邱池 发自天津: where it was written is no name. */
const SENT_FROM =
  /\s+(?:(?:发自|發自)\s?[\u3400-\u9fff]{2,10}(?:\s?(?:报道|報道|報導))?|(?!摄影|攝影|图片|圖片)[\u3400-\u9fff]{2,4}(?:报道|報道|報導))$/u
/** 梁 晨文: a name set apart, its suffix written close to it. */
const SPACED_THEN_SUFFIX = /((?:^|\s)[\u3400-\u9fff]\s[\u3400-\u9fff])(文|[摄攝]影?)$/u
const ROLE_INSIDE = /([\u3400-\u9fff、](?<![报報社台网網刊体體约約版]))(?=(?:特约)?(?:通讯员|通訊員|实习生|實習生|实习记者|實習記者))/gu

const HAN_WORD = /^[\u3400-\u9fff]{1,4}$/u

interface Group {
  roles: readonly BylineRole[] | null
  parts: string[]
  closed: boolean
  strict: boolean
}

/**
 * Reads a whole piece of text as a byline; null when any of it is something else.
 * The text is a line, or what stands between the brackets of a dateline.
 */
export function readByline(source: string): BylineReading | null {
  let text = source.trim()
  if (text.length < 2 || text.length > 160) return null
  // Swati Deshmukh | TNN
  const [writer = '', agency = ''] = text.split(/\s*[|/]\s*/u)
  if (isLatinName(writer) && (isLatinAgency(agency) || isLatinOutlet(agency) || (/ /u.test(writer) && /^[A-Z][a-z]+$/u.test(agency))))
    text = writer
  const latin = readLatinByline(text)
  if (latin !== null) return latin
  const bare = text.replace(MARK, '')
  const signed = bare !== text
  text = bare.replace(ROLE_INSIDE, '$1 ').replace(SPACED_THEN_SUFFIX, '$1 $2')
  const groups: Group[] = []
  let marked = signed
  let outlet: string | null = null
  const current = (): Group => {
    const last = groups.at(-1)
    if (last !== undefined && !last.closed) return last
    const fresh: Group = { roles: null, parts: [], closed: false, strict: true }
    groups.push(fresh)
    return fresh
  }
  const tokens = text.replace(SENT_FROM, '').split(/\s+/u)
  for (const [at, token] of tokens.entries()) {
    const suffix = SUFFIX.exec(token)
    // 撰文 甲 摄影 乙: between two names the word belongs to the second.
    const leads = /^(?:摄影|攝影|整理)$/u.test(token) && groups.at(-1)?.roles != null && HAN_WORD.test(tokens[at + 1] ?? '')
    if (suffix !== null && !leads && current().parts.length > 0) {
      const group = current()
      group.roles = suffixRoles(suffix[1] ?? '', group.roles)
      group.closed = true
      marked = true
      // 记者 甲 通讯员 乙 文/图: both wrote and both took pictures.
      if (/文[/／、]?[图圖片摄攝]|文并摄/u.test(suffix[1] ?? ''))
        for (const other of groups) if (!other.closed && other.roles !== null) other.roles = [...other.roles, 'photographer']
      continue
    }
    const prefix = readPrefix(token)
    if (prefix !== null) {
      marked = true
      if (prefix.affix !== '' && !/^(?:本报|本報|本刊)/u.test(prefix.affix) && /[报報社台网網]$/u.test(prefix.affix)) outlet = prefix.affix
      // 记者陈小溪摄: the suffix runs on from the name.
      const shot = /^(.{2,4})[摄攝]$/u.exec(prefix.rest)
      // 文/图 羊城晚报记者 甲: who did both follows.
      const both = groups.at(-1)?.parts.length === 0 && groups.at(-1)?.roles?.includes('photographer') === true && prefix.roles.length === 1
      if (both) groups.pop()
      const roles: readonly BylineRole[] = both ? [...prefix.roles, 'photographer'] : prefix.roles
      if (shot !== null) groups.push({ roles: ['photographer'], parts: [shot[1] ?? ''], closed: true, strict: false })
      else groups.push({ roles, parts: prefix.rest === '' ? [] : [prefix.rest], closed: false, strict: prefix.strict })
      continue
    }
    // 张三/文, 李四摄: the suffix written close to the name.
    const close = /^(.{2,}?)(?:[/／](文|[图圖]|[摄攝]影?)|([摄攝]影?)|(?<=[\u3400-\u9fff]{3})(文))$/u.exec(token)
    const closeName = close?.[1] ?? ''
    if (close !== null && readNames(closeName, true) !== null) {
      const group = current()
      group.parts.push(closeName)
      group.roles = suffixRoles(close[2] ?? close[3] ?? close[4] ?? '', group.roles)
      group.closed = true
      marked = true
      continue
    }
    current().parts.push(token)
  }
  const byline: Byline[] = []
  for (const group of groups) {
    if (group.parts.length === 0) continue
    const names = readNames(group.parts.join(' '), group.roles === null || group.strict)
    if (names === null) return null
    // 图/片方提供: from where, not from whom.
    const provided = group.roles?.every((role) => role === 'photographer') === true && /.提供$/u.test(names.at(-1) ?? '')
    if (provided && byline.length > 0) continue
    if (provided) names.push((names.pop() ?? '').replace(/提供$/u, ''))
    for (const role of group.roles ?? ['author']) byline.push(...names.map((name) => ({ role, name: name.slice(0, 60) })))
  }
  if (byline.length === 0) {
    // A house signature without a name: 本报评论员.
    if (/^本[报報刊](?:特约|特約)?(?:评论员|評論員|编辑部)$/u.test(text))
      return { byline: [{ role: 'author', name: text }], marked: true, outlet }
    return null
  }
  return { byline, marked, outlet }
}

const OFFICER =
  /^[\u3400-\u9fff\d（）()]{2,20}(?:书记|书記|主任|局长|县长|市长|区长|镇长|乡长|教授|院长|会长|主席|校长|研究员|委员|部长|馆长|处长|律师|医师|医生|老师|讲师|经理|董事长|秘书长|队长|站长|所长|厅长|行长|院士|班主任|法官|检察官|民警|[班級级校]|小学|中学|大学|学院)[ \u3000]+([\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000][\u3400-\u9fff])$/u

/** [日] 村上春子: a writer from abroad. */
const FOREIGN =
  /^[[［〔【(（](?:日|美|英|法|德|俄|韩|意|加|澳|印|西|苏|奥|捷|波|葡|荷|丹|挪|土|埃|墨|巴|智|日本|美国|英国|法国|德国|俄罗斯|韩国|意大利|加拿大|印度|西班牙|瑞典|瑞士|阿根廷|哥伦比亚|土耳其|以色列|马来西亚|新加坡)[\]］〕】)）]\s?([\u3400-\u9fff·]{2,10})$/u
/** ◎陈小溪（赣阳县）: where the writer lives or works. */
const NAME_AND_PLACE = /^[□■●◆◎○◇★]?\s*([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])\s?[（(][\u3400-\u9fff\d]{2,16}[）)]$/u

/** □ 青禾: behind a signature mark, under a headline, any two to four characters are the writer. */
const PEN_NAME = /^[□◎○◇]\s*([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s+[\u3400-\u9fff])$/u

/**
 * A line on its own that is a byline; a bare name counts only where `nameMayStand` (under a longer headline, over a text),
 * a name behind an office where the line is `underHeading`.
 */
export function readBylineLine(source: string, nameMayStand: boolean, underHeading = nameMayStand): BylineReading | null {
  const bracketed = /^[（(【[]([^（）()【】]{2,80})[）)】\]]$/u.exec(source)
  const inner = bracketed?.[1] ?? source
  if (/[，。！？；]/u.test(inner)) return null
  const foreign = nameMayStand ? FOREIGN.exec(source)?.[1] : undefined
  if (foreign !== undefined) return { byline: [{ role: 'author', name: foreign }], marked: false, outlet: null }
  const placed = nameMayStand ? NAME_AND_PLACE.exec(source)?.[1]?.replace(/\s/gu, '') : undefined
  if (placed !== undefined && isChineseName(placed)) return { byline: [{ role: 'author', name: placed }], marked: false, outlet: null }
  // 青石镇党委书记 黄志坚: the writer's office before the name.
  const officer = underHeading ? OFFICER.exec(inner)?.[1]?.replace(/\s/gu, '') : undefined
  if (officer !== undefined && isChineseName(officer)) return { byline: [{ role: 'author', name: officer }], marked: false, outlet: null }
  const penName = nameMayStand && !isSectionLabel(inner) ? PEN_NAME.exec(inner)?.[1]?.replace(/\s/gu, '') : undefined
  const named = nameMayStand && !/^by\s/iu.test(inner) ? readNameAndOffice(inner) : null
  if (named !== null) return { byline: [{ role: 'reporter', name: named }], marked: true, outlet: null }
  const writers = underHeading ? readNamesInPlaces(inner) : null
  if (writers !== null) return { byline: writers.map((name) => ({ role: 'author', name })), marked: false, outlet: null }
  // A lone Latin word is a place or a label before it is a person.
  if (bracketed === null && /^[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]*$/u.test(inner) && !isLatinAgency(inner)) return null
  const reading =
    readByline(inner) ?? (penName === undefined ? null : { byline: [{ role: 'author', name: penName }], marked: true, outlet: null })
  if (reading === null) return null
  // 记者手记, 编辑推荐, 作者简介: a role word run on into something that is no name.
  if (bracketed === null && GLUED.test(inner) && !reading.byline.every((entry) => isChineseName(entry.name))) return null
  if (reading.marked) return reading
  if (bracketed !== null || nameMayStand)
    return inner.split(/[、\s]+/u).length <= (/\sand\s|, /u.test(inner) ? 9 : 4) && (isNameLine(inner) || reading.byline.length <= 4)
      ? reading
      : null
  return null
}

const NAME_AT_END = /(?:^|[\s（(]|记者|記者|通讯员|通訊員|实习生|實習生|文|图|圖)([\u3400-\u9fff]{2,3}|[\u3400-\u9fff]\s+[\u3400-\u9fff])$/u
const NAME_AT_START = /^([\u3400-\u9fff]{2,3}|[\u3400-\u9fff]\s+[\u3400-\u9fff])(?=[\s、）)])/u

const ROLE_AT_START = /^(?:记者|記者|通讯员|通訊員|实习生|實習生|摄影|攝影)/u

/** The line ends between two names of an open bracket: …通讯员 吴晓燕 / 周野）, 记者 林 岸 / 周野）. The line end took their space. */
export function dividesNames(before: string, after: string): boolean {
  const open = /[（(【]([^（）()【】]{0,60})$/u.exec(before.slice(-80))?.[1]
  if (open === undefined) return false
  const last = NAME_AT_END.exec(open)?.[1]
  // …（记者 郭 敏 / 通讯员 蒋 欣）
  if (last !== undefined && isNameLine(last) && ROLE_AT_START.test(after)) return true
  const next = NAME_AT_START.exec(after)?.[1]
  return last !== undefined && next !== undefined && isNameLine(last) && isNameLine(next)
}

const AGENCY =
  /^(?:据|據|来源[：:]|綜合|综合)?(?:综合)?(?:(?:新华社|新華社|中新社)(?:[\u3400-\u9fff]{2,8}?\d{1,2}月\d{1,2}日(?=[电電]))?|央视新闻|人民日报|中央社|[\u3400-\u9fff]{2,6}[报報社网網]|(?<=[据據：:合])《[^《》]{2,16}》)(?:电|電|讯|訊|报道|報道)?$/u

/** One agency, or several of them: 综合央视新闻、新华网报道. */
const isAgency = (inner: string): boolean => {
  const parts = inner.split('、')
  return parts.length <= 4 && parts.every((part) => AGENCY.test(part)) && (parts.length === 1 || /^(?:据|據|综合|綜合|来源)/u.test(inner))
}

/** The agency of a line that is nothing else: （据新华社电）; null for any other line. */
export const readAgencyLine = (text: string): string | null => {
  const inner = /^[（(【]\s*([^（）()【】]{3,20})\s*[）)】]$/u.exec(text)?.[1]
  return inner !== undefined && isAgency(inner) ? inner : null
}

export interface TrailingReading {
  readonly byline: Byline[]
  /** 据新华社电 and the like, when the bracket names an agency instead of people. */
  readonly agency: string | null
  /** Where the signature begins in the text. */
  readonly from: number
}

/** A signature at the end of the last paragraph: （张三）, （本报记者 张三）, （据新华社电）, 。本报记者 张三. */
export function readTrailingByline(text: string): TrailingReading | null {
  const start = Math.max(0, text.length - 70)
  const end = text.slice(start)
  const bracket = /\s*[（(【]([^（）()【】]{2,50})[）)】]\s*$/u.exec(end)
  if (bracket !== null) {
    const inner = (bracket[1] ?? '').trim()
    const before = text.slice(0, start + bracket.index)
    if (before === '') return null
    if (isAgency(inner) || isLatinAgency(inner)) return { byline: [], agency: inner, from: start + bracket.index }
    const reading = readByline(inner)
    if (reading !== null && (reading.marked || reading.byline.every((entry) => entry.name.length <= 4)))
      return { byline: reading.byline, agency: null, from: start + bracket.index }
    // （张志明／高雄市，退休教师）: the writer of a letter and where from.
    const writer = /^([\u3400-\u9fff]{2,4})[／/][\u3400-\u9fff]{2,6}[市县縣区區镇鎮](?:[，,].{1,16})?$/u.exec(inner)?.[1]
    if (writer !== undefined && isChineseName(writer))
      return { byline: [{ role: 'author', name: writer }], agency: null, from: start + bracket.index }
    return null
  }
  const plain = /(?<=[。！？”])\s*((?:□|■|●)?\s*(?:本报|本報|全媒体)?(?:记者|記者|通讯员|通訊員)[\s：:]*[\u3400-\u9fff·\s、]{2,30})$/u.exec(
    end,
  )
  if (plain === null) return null
  const reading = readByline(plain[1] ?? '')
  return reading === null ? null : { byline: reading.byline, agency: null, from: start + plain.index }
}

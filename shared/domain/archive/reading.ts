// What the readers of printed articles share: their result, and the careful taking of fields whose form nobody guarantees.
import { isLatin } from '../intake/characters.js'
import { ARCHIVE_LIMITS, type PrintedArticle } from './archive-article.js'

/**
 * `notJson` nothing can be read · `notAnArticle` no object with a text · `tooLarge` a text beyond the archive's limits ·
 * `badDate` the article came in, its day could not be read.
 */
export type ReadingReason = 'notJson' | 'notAnArticle' | 'tooLarge' | 'badDate'

export interface ReadingProblem {
  /** Line or item, from 1. */
  readonly at: number
  readonly reason: ReadingReason
  /** False when the article came in all the same. */
  readonly left: boolean
}

export interface Reading {
  readonly articles: readonly PrintedArticle[]
  readonly problems: readonly ReadingProblem[]
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lone halves of surrogate pairs could not be stored as UTF-8 and read back the same. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A text of several paragraphs: line ends as line feeds, empty lines and outer spaces gone. */
export const plainText = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\0/gu, '')
    .split(/\r\n|\n|\r|\u2028|\u2029/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** A text of one line, cut to what the archive keeps. */
export function lineOf(value: unknown, most: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const line = plainText(String(value)).replace(/\s+/gu, ' ')
  return line.length <= most ? line : line.slice(0, most).replace(LONE_SURROGATE, '')
}

const HAN = /[\u3400-\u9fff]/u

/** A name as the archive keeps it: 韦 冰 is 韦冰. */
const nameOf = (text: string): string => lineOf(HAN.test(text) ? text.replace(/\s+/gu, '') : text, ARCHIVE_LIMITS.name)

/** Roles that stand before names in one line of text; they are no part of a name. */
const ROLE = /^(?:by\s+|本报|记者|通讯员|实习生|摄影|编辑|作者|[\s:：/]+)+/iu

/** Names from a list of names, of `{name}`, or one line such as `记者 甲、通讯员 乙` or `By A. Writer and B. Editor`. */
export function namesOf(value: unknown): string[] {
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => (isFields(one) ? one.name : one))
    : typeof value === 'string'
      ? value.split(/[,，、;；&|]|\s+and\s+|(?=记者|通讯员|实习生)/u)
      : []
  const names = parts
    .filter((part): part is string => typeof part === 'string')
    .map((part) => nameOf(part.trim().replace(ROLE, '')))
    .filter((name) => name !== '')
  return [...new Set(names)].slice(0, ARCHIVE_LIMITS.names)
}

/** The language named by a tag (zh-CN, en), else the one that the text is written in. */
export function languageOf(tag: unknown, text: string): 'zh' | 'en' {
  if (typeof tag === 'string' && /^(?:zh|en)\b/iu.test(tag)) return tag.toLowerCase().startsWith('en') ? 'en' : 'zh'
  return isLatin(text.slice(0, 1000)) ? 'en' : 'zh'
}

/** An id that can be kept; null for none. */
export function idOf(value: unknown): string | null {
  const id = lineOf(value, ARCHIVE_LIMITS.id + 1)
  return id === '' || id.length > ARCHIVE_LIMITS.id ? null : id
}

// The product's own words, so that one scenario speaks both languages and no label is written twice.
import { type MessageKey, type MessageParams, translatorOf } from '../../shared/i18n/index.js'

export type Language = 'zh-CN' | 'en'
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

export interface Words {
  readonly language: Language
  /** The message as the window shows it. */
  readonly say: (key: MessageKey, params?: MessageParams) => string
  /** The same with the named parameters left open: matches whatever stands there. */
  readonly like: (key: MessageKey, open: readonly string[], params?: MessageParams) => RegExp
  /** Like it, among other words. */
  readonly within: (key: MessageKey, open: readonly string[]) => RegExp
}

/** A sign that no message contains; where the message wants a number it comes out as NaN. */
const OPEN = '\uE000'
const LEFT_OPEN = /\uE000|NaN/u

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function wordsOf(language: Language): Words {
  const say = translatorOf(language)
  const pattern = (key: MessageKey, open: readonly string[], params: MessageParams = {}): string =>
    say(key, { ...params, ...Object.fromEntries(open.map((name) => [name, OPEN])) })
      .split(LEFT_OPEN)
      .map(escaped)
      .join('.*')
  return {
    language,
    say,
    like: (key, open, params) => new RegExp(`^${pattern(key, open, params)}$`, 'u'),
    within: (key, open) => new RegExp(pattern(key, open), 'u'),
  }
}

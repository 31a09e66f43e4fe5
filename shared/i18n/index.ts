// All words of the product, merged, and the formatter that fills them. One file a part; keys are flat and dotted.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../ipc/views.js'
import { archiveMessages } from './archive.js'
import { cliMessages } from './cli.js'
import { commonMessages } from './common.js'
import { editorMessages } from './editor.js'
import { errorMessages } from './errors.js'
import { flatplanMessages } from './flatplan.js'
import { makeUpMessages } from './makeup.js'
import { nativeMessages } from './native.js'
import { pictureTwiceMessages } from './picture-twice.js'
import { pressMessages } from './press.js'
import { refusalMessages } from './refusals.js'
import { settingsMessages } from './settings.js'
import { shellMessages } from './shell.js'
import { stockMessages } from './stock.js'

const PARTS = {
  'zh-CN': {
    ...archiveMessages['zh-CN'],
    ...cliMessages['zh-CN'],
    ...nativeMessages['zh-CN'],
    ...refusalMessages['zh-CN'],
    ...commonMessages['zh-CN'],
    ...editorMessages['zh-CN'],
    ...errorMessages['zh-CN'],
    ...flatplanMessages['zh-CN'],
    ...makeUpMessages['zh-CN'],
    ...pictureTwiceMessages['zh-CN'],
    ...pressMessages['zh-CN'],
    ...settingsMessages['zh-CN'],
    ...shellMessages['zh-CN'],
    ...stockMessages['zh-CN'],
  },
  en: {
    ...archiveMessages.en,
    ...cliMessages.en,
    ...nativeMessages.en,
    ...refusalMessages.en,
    ...commonMessages.en,
    ...editorMessages.en,
    ...errorMessages.en,
    ...flatplanMessages.en,
    ...makeUpMessages.en,
    ...pictureTwiceMessages.en,
    ...pressMessages.en,
    ...settingsMessages.en,
    ...shellMessages.en,
    ...stockMessages.en,
  },
}

export type MessageKey = keyof (typeof PARTS)['zh-CN']
export type MessageParams = Readonly<Record<string, string | number | boolean | Date>>
/** Fills the message `key`; a parameter that the message uses and the call leaves out is an error. */
export type Translate = (key: MessageKey, params?: MessageParams) => string

export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = PARTS

/** English is the British one: 26 August, 16:42. */
export const FORMAT_LOCALE: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' }

/** True when a key made at run time (`finding.${rule}`) has words. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(PARTS['zh-CN'], key)

const translators = new Map<Language, Translate>()

/** The formatter of one language; parsed messages are kept. */
export function translatorOf(language: Language): Translate {
  const known = translators.get(language)
  if (known) return known
  const parsed = new Map<MessageKey, IntlMessageFormat>()
  const translate: Translate = (key, params) => {
    let message = parsed.get(key)
    if (!message) {
      message = new IntlMessageFormat(MESSAGES[language][key], FORMAT_LOCALE[language], undefined, { ignoreTag: true })
      parsed.set(key, message)
    }
    return String(message.format(params))
  }
  translators.set(language, translate)
  return translate
}

// The words in the person's language, and dates, times and sizes as that language writes them.
import { useMemo } from 'react'
import { create } from 'zustand'
import { FORMAT_LOCALE, isMessageKey, type MessageKey, type Translate, translatorOf } from '../../shared/i18n/index.js'
import type { Refusal } from '../../shared/ipc/errors.js'
import type { Language } from '../../shared/ipc/views.js'

export const useLanguageStore = create<{ readonly language: Language }>(() => ({ language: 'zh-CN' }))

/** The language in use; components draw again when it changes. */
export const useLanguage = (): Language => useLanguageStore((state) => state.language)

/** `t(key, params?)` in the language in use. */
export const useText = (): Translate => translatorOf(useLanguage())

/** `t` outside of components. */
export const translate: Translate = (key, params) => translatorOf(useLanguageStore.getState().language)(key, params)

/** The sentence for a refusal: the one for its reason if there is one, else the one for its code. */
export function refusalText(t: Translate, refusal: Refusal): string {
  const narrow = `error.${refusal.code}.${refusal.reason}`
  if (refusal.reason !== null && isMessageKey(narrow)) return t(narrow, refusal.params)
  const key: MessageKey = `error.${refusal.code}`
  return t(key, refusal.params)
}

export interface Formats {
  /** A calendar day `YYYY-MM-DD`: 8月26日 · 26 Aug 2026. */
  readonly day: (date: string) => string
  /** 2026年8月26日 · 26 August 2026. */
  readonly longDay: (date: string) => string
  /** 星期三 · Wednesday. */
  readonly weekday: (date: string) => string
  /** 8月26日 星期三 · Wed 26 Aug 2026. */
  readonly dayAndWeekday: (date: string) => string
  /** Epoch milliseconds as local 16:42. */
  readonly time: (at: number) => string
  /** 16:42:08. */
  readonly clock: (at: number) => string
  /** 8月26日 16:42 · 26 Aug, 16:42. */
  readonly dateTime: (at: number) => string
  readonly number: (value: number) => string
  /** A share from 0 to 1: 98.6% with `digits` 1. */
  readonly percent: (share: number, digits?: number) => string
  /** Bytes as kB or MB. */
  readonly size: (bytes: number) => string
  /** 甲、乙和丙 · A, B and C. */
  readonly list: (parts: readonly string[]) => string
}

/** Days are calendar days of the paper, so they are formatted in UTC; moments are shown in local time. */
export function formatsOf(language: Language): Formats {
  const locale = FORMAT_LOCALE[language]
  const zh = language === 'zh-CN'
  const calendar = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`))
  }
  const moment = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, hourCycle: 'h23' })
    return (at: number) => format.format(new Date(at))
  }
  const shortDay = calendar(zh ? { month: 'long', day: 'numeric' } : { day: 'numeric', month: 'short', year: 'numeric' })
  const shortWeekday = calendar({ weekday: 'short' })
  const weekday = calendar({ weekday: 'long' })
  const number = new Intl.NumberFormat(locale)
  const bytes = (unit: 'kilobyte' | 'megabyte') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })
  const kilobytes = bytes('kilobyte')
  const megabytes = bytes('megabyte')
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const percents = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const monthDay = moment(zh ? { month: 'long', day: 'numeric' } : { day: 'numeric', month: 'short' })
  const time = moment({ hour: '2-digit', minute: '2-digit' })
  return {
    day: shortDay,
    longDay: calendar({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday,
    dayAndWeekday: (date) => (zh ? `${shortDay(date)} ${weekday(date)}` : `${shortWeekday(date)} ${shortDay(date)}`),
    time,
    clock: moment({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    dateTime: (at) => (zh ? `${monthDay(at)} ${time(at)}` : `${monthDay(at)}, ${time(at)}`),
    number: (value) => number.format(value),
    percent: (share, digits = 0) => (percents[digits] ?? percents[0])?.format(share) ?? '',
    size: (value) => (value < 1_000_000 ? kilobytes.format(value / 1000) : megabytes.format(value / 1_000_000)),
    list: (parts) => list.format(parts),
  }
}

/** Dates, times, numbers and lists in the language in use. */
export function useFormat(): Formats {
  const language = useLanguage()
  return useMemo(() => formatsOf(language), [language])
}

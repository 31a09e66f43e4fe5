// The texts an evaluation runs on: real news where a folder of it is at hand, else the demonstration page and generated copy.
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { article, random } from './bench/generated-copy.mjs'
import { ROOT } from './setup.mjs'

/** @typedef {'zh' | 'en'} Language */
/** @typedef {{id: string, day: string, headline: string, text: string, language: Language}} NewsText */

const DAY_MS = 86_400_000
/** Days of the Chinese stream, and English stories, that stand for the future: they are never in the archive at first. */
const HELD_DAYS = 60
const HELD_ENGLISH = 800
const ENGLISH_A_DAY = 14

/** @param {string} day @param {number} days */
export const dayAfter = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** @param {string} file @returns {any[]} */
const readLines = (file) =>
  fs.existsSync(file)
    ? gunzipSync(fs.readFileSync(file))
        .toString('utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []

/** English wire stories carry no days: they are dealt out so that the last falls on the last Chinese day. @param {any[]} rows @param {string} last */
const english = (rows, last) =>
  rows.map((row, index) => ({
    id: row.id,
    day: dayAfter(last, -Math.floor((rows.length - 1 - index) / ENGLISH_A_DAY)),
    headline: row.headline,
    text: row.body,
    language: /** @type {Language} */ ('en'),
  }))

/** @returns {NewsText[]} */
function generated() {
  const demo = fs.readFileSync(path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt'), 'utf8').split(/\n\s*\n/)
  const next = random(11)
  // Generated copy says everything in the same few words, which the radar rightly takes for formulae: half of its characters
  // are exchanged, so that every article has words of its own.
  const own = (/** @type {string} */ character) => (next() < 0.5 ? String.fromCharCode(0x4e00 + Math.floor(next() * 3000)) : character)
  const copy = Array.from({ length: 4000 }, () => article(next, 300 + Math.floor(next() * 900)).replace(/[\u4e00-\u9fff]/g, own))
  return [...copy, ...demo.filter((block) => block.length > 200)].map((text, index) => ({
    id: `generated-${index}`,
    day: dayAfter('2024-01-01', Math.floor(index / 10)),
    headline: text.split('\n')[0] ?? '',
    text: text.split('\n').slice(1).join('\n'),
    language: /** @type {Language} */ ('zh'),
  }))
}

/**
 * Archive and held-out texts, each in the order of days.
 * @param {number} [back] windows that the held-out one lies before the last; what came after it is left out altogether
 * @returns {{source: string, archive: NewsText[], held: NewsText[]}}
 */
export function loadTexts(back = 0) {
  const folder = process.env.FORME_EVAL_TEXTS ?? path.resolve(ROOT, '..', 'shared', 'data')
  const chinese = readLines(path.join(folder, 'news-zh.jsonl.gz')).map((row) => ({
    id: row.id,
    day: row.date,
    headline: row.headline,
    text: row.body,
    language: /** @type {Language} */ ('zh'),
  }))
  const real = chinese.length > 0
  const all = (real ? chinese : generated()).filter((one) => one.text.trim() !== '')
  const days = [...new Set(all.map((one) => one.day))].sort().slice(0, back === 0 ? undefined : -HELD_DAYS * back)
  const firstHeld = days.at(-HELD_DAYS) ?? ''
  const last = days.at(-1) ?? ''
  const zh = all.filter((one) => one.day <= last)
  const stories = real ? readLines(path.join(folder, 'news-en.jsonl.gz')).filter((row) => row.body.trim() !== '') : []
  const en = english(stories.slice(0, stories.length - HELD_ENGLISH * back), last)
  const byDay = (/** @type {NewsText[]} */ list) => list.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  return {
    source: real
      ? `news texts in ${path.basename(folder)}`
      : 'demonstration page and generated copy: the figures say little about real news',
    archive: byDay([...zh.filter((one) => one.day < firstHeld), ...en.slice(0, -HELD_ENGLISH)]),
    held: byDay([...zh.filter((one) => one.day >= firstHeld), ...en.slice(-HELD_ENGLISH)]),
  }
}

/** The archive cut down to `size`, the latest of each language, both in their proportion. @param {NewsText[]} archive @param {number} size */
export function latest(archive, size) {
  if (size >= archive.length) return archive
  const of = (/** @type {Language} */ language) => archive.filter((one) => one.language === language)
  const [zh, en] = [of('zh'), of('en')]
  const english = Math.round((size * en.length) / archive.length)
  return [...zh.slice(zh.length - size + english), ...en.slice(en.length - english)]
}

/** @template T @param {() => number} next @param {readonly T[]} list @returns {T} */
export const pick = (next, list) => /** @type {T} */ (list[Math.floor(next() * list.length)])

/** @template T @param {() => number} next @param {readonly T[]} list @returns {T[]} */
export function shuffled(next, list) {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [one, other] = [/** @type {T} */ (copy[i]), /** @type {T} */ (copy[j])]
    copy[i] = other
    copy[j] = one
  }
  return copy
}

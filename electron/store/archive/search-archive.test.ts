// What is found, in which order, and what is shown of it.
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../testing.js'
import type { Archive } from './open-archive.js'
import { bringIn, find, headlinesFound, openTestArchive, printed } from './testing.js'

// Real files on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let directory: string
let archive: Archive
beforeEach(() => {
  directory = temporaryFolder()
  archive = openTestArchive(directory)
})
afterEach(() => {
  archive.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

describe('words', () => {
  beforeEach(() => {
    bringIn(archive, [
      printed('老桥封闭检修', '市交通局昨日通告，老桥本周起封闭检修。\n负责人林晓说，工期四十五天。', {
        byline: ['韦冰', '杨玉梁'],
        section: '要闻',
      }),
      printed('夜校开班', '“手艺”夜校开出3门课，招收25名学员。', { date: '2025-08-20', section: '城事', page: 'A04' }),
      printed('Harbour café reopens', 'The harbour’s café reopened on Monday after a COVID-19 closure.', {
        date: '2024-01-05',
        language: 'en',
      }),
      printed('河畔新景', '张 伟在河畔画画。', { date: null }),
    ])
  })
  it('finds names of two characters in texts, bylines and headlines', () => {
    expect(headlinesFound(archive, '林晓')).toEqual(['老桥封闭检修'])
    expect(headlinesFound(archive, '韦冰')).toEqual(['老桥封闭检修'])
    expect(headlinesFound(archive, '夜校')).toEqual(['夜校开班'])
    expect(headlinesFound(archive, '张伟')).toEqual(['河畔新景'])
    expect(headlinesFound(archive, '晓林')).toEqual([])
  })
  it('finds stretches over quotation marks but not over pauses or lines', () => {
    expect(headlinesFound(archive, '手艺夜校')).toEqual(['夜校开班'])
    expect(headlinesFound(archive, '通告老桥')).toEqual([])
    expect(headlinesFound(archive, '检修负责')).toEqual([])
    expect(headlinesFound(archive, '“通告，老桥”')).toEqual(['老桥封闭检修'])
  })
  it('wants every word, in any order and field', () => {
    expect(headlinesFound(archive, '工期 韦冰 老桥')).toEqual(['老桥封闭检修'])
    expect(headlinesFound(archive, '工期 夜校')).toEqual([])
  })
  it('does not mind width, case, accents and traditional characters', () => {
    expect(headlinesFound(archive, '夜校開班')).toEqual(['夜校开班'])
    expect(headlinesFound(archive, '２５名')).toEqual(['夜校开班'])
    expect(headlinesFound(archive, 'CAFE')).toEqual(['Harbour café reopens'])
    expect(headlinesFound(archive, 'ｃａｆé')).toEqual(['Harbour café reopens'])
    expect(headlinesFound(archive, 'covid-19')).toEqual(['Harbour café reopens'])
  })
  it('takes a Latin word for a beginning, a quoted one as it stands', () => {
    expect(headlinesFound(archive, 'harb reop')).toEqual(['Harbour café reopens'])
    expect(headlinesFound(archive, '"harb"')).toEqual([])
    expect(headlinesFound(archive, '"reopened on monday"')).toEqual(['Harbour café reopens'])
    expect(headlinesFound(archive, '"monday on"')).toEqual([])
  })
  it('leaves out single characters and says so', () => {
    expect(find(archive, '老桥 修')).toMatchObject({ total: 1, ignored: ['修'] })
    expect(find(archive, '修')).toMatchObject({ total: 0, hits: [], ignored: ['修'] })
    expect(find(archive, ' ，。 ')).toMatchObject({ total: 0, hits: [], ignored: [] })
  })
  it('takes nothing in a query for more than words', () => {
    for (const text of ['" OR head:', 'NOT', 'body : 老桥', '*', '^老桥', "老桥' --", '{head}', 'NEAR(老桥 工期)', '\0', '\ud800'])
      expect(() => find(archive, text)).not.toThrow()
    expect(headlinesFound(archive, '老桥*')).toEqual(['老桥封闭检修'])
  })
  it('filters by days, section and byline', () => {
    expect(headlinesFound(archive, '夜校', { from: '2025-08-20', to: '2025-08-20' })).toEqual(['夜校开班'])
    expect(headlinesFound(archive, '夜校', { from: '2025-08-21' })).toEqual([])
    expect(headlinesFound(archive, '夜校', { to: '2025-08-19' })).toEqual([])
    expect(headlinesFound(archive, '河畔', { from: '1900-01-01' })).toEqual([])
    expect(headlinesFound(archive, '老桥', { section: '要闻' })).toEqual(['老桥封闭检修'])
    expect(headlinesFound(archive, '老桥', { section: '要' })).toEqual([])
    expect(headlinesFound(archive, '老桥', { byline: '玉梁' })).toEqual(['老桥封闭检修'])
    expect(headlinesFound(archive, '老桥', { byline: '林晓' })).toEqual([])
    expect(headlinesFound(archive, '', { byline: '杨玉梁' })).toEqual(['老桥封闭检修'])
    expect(headlinesFound(archive, '', { section: '城事' })).toEqual(['夜校开班'])
  })
  it('lists a day when only days are asked for, and nothing when a word was too short', () => {
    expect(headlinesFound(archive, '', { from: '2025-08-20', to: '2025-08-20' })).toEqual(['夜校开班'])
    expect(headlinesFound(archive, '', { from: '2024-01-01', to: '2025-08-20', sort: 'relevance' })).toEqual([
      '夜校开班',
      'Harbour café reopens',
    ])
    expect(find(archive, '', { from: '2024-01-01', limit: 1 })).toMatchObject({ total: 3, isTotalCapped: false })
    expect(headlinesFound(archive, '', { from: '2025-08-20', to: '2025-08-20', section: '要闻' })).toEqual([])
    expect(headlinesFound(archive, '桥', { from: '2024-01-01' })).toEqual([])
    expect(headlinesFound(archive, '')).toEqual([])
  })
  it('shows the day, the page and the places found', () => {
    const [hit] = find(archive, '夜校 25名').hits
    expect(hit).toMatchObject({ date: '2025-08-20', page: 'A04', section: '城事', genre: 'article' })
    expect(hit?.headline).toEqual({ text: '夜校开班', marks: [[0, 2]] })
    expect(hit?.snippet.marks.map(([from, to]) => hit.snippet.text.slice(from, to))).toEqual(['夜校', '25名'])
  })
})

describe('order and counting', () => {
  it('puts the newest first, whatever the order of imports, and those without a day last', () => {
    const dates = ['2024-03-01', '2026-01-02', null, '2025-05-05', '1999-12-31', '2025-05-05']
    for (const [index, date] of dates.entries())
      bringIn(archive, [printed(`第${index}篇`, `河堤加固。第${index}次。`, { date })], `${index}`)
    expect(find(archive, '河堤').hits.map((hit) => hit.date)).toEqual([
      '2026-01-02',
      '2025-05-05',
      '2025-05-05',
      '2024-03-01',
      '1999-12-31',
      null,
    ])
    expect(find(archive, '河堤', { limit: 2, offset: 2 })).toMatchObject({
      total: 6,
      hits: [{ date: '2025-05-05' }, { date: '2024-03-01' }],
    })
    expect(find(archive, '河堤', { from: '1999-12-31', to: '2024-03-01' }).total).toBe(2)
  })
  it('puts what the headline says before what the text mentions, when asked for relevance', () => {
    bringIn(archive, [
      printed('河堤加固', '工程昨日开工。', { date: '2020-01-01' }),
      printed('市政要闻', '会上提到河堤。'.concat('其余事项另行研究。'.repeat(40)), { date: '2025-01-01' }),
    ])
    expect(headlinesFound(archive, '河堤')).toEqual(['市政要闻', '河堤加固'])
    expect(headlinesFound(archive, '河堤', { sort: 'relevance' })).toEqual(['河堤加固', '市政要闻'])
  })
  it('stops counting at ten thousand and says so', () => {
    bringIn(
      archive,
      Array.from({ length: 10_002 }, (_, n) => printed(`第${n}号`, '通告')),
    )
    const found = find(archive, '通告', { limit: 1 })
    expect(found).toMatchObject({ total: 10_000, isTotalCapped: true })
    expect(found.hits).toHaveLength(1)
  })
})

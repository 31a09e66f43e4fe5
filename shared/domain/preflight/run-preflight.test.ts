import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { INVENTED } from '../duplicates/testing/invented-copy.js'
import { Finding, SEVERITIES } from '../finding.js'
import { PREFLIGHT_MESSAGES } from './messages.js'
import { RULES } from './rules/index.js'
import { runPreflight } from './run-preflight.js'
import {
  article,
  articleIdOf,
  photo,
  picture,
  placing,
  printedMatch,
  type SnapshotPlan,
  said,
  snapshotOf,
  withPictures,
} from './testing/snapshots.js'

const articles = {
  clean: article(INVENTED.zhSchool),
  copy: article(INVENTED.zhLibrary, { headline: '待定' }),
  again: article(INVENTED.zhLibrary, { headline: '', byline: [] }),
  slips: article(['他说“好。 再来（', '2025年8月26日（星期三），2025年8月26日（星期三）']),
  shot: photo(picture({ sha256: null, caption: '', credit: '' })),
  stale: article(INVENTED.enOrchard),
  left: withPictures(article(INVENTED.enHarbour, { byline: [] }), picture(), picture()),
}
/** An issue in which every rule finds something. */
const troubled: SnapshotPlan = {
  articles,
  printed: { stale: article('An older text of the same article.') },
  pages: [
    { no: 'A02', frames: ['clean', 'copy', 'again', 'slips', 'clean'] },
    {
      no: 'A01',
      frames: [
        { ...placing({ articles }, 'shot'), pictures: [{ picture: 0, column: 1, columnSpan: 2, at: 'top', rows: 4 }] },
        'stale',
        {},
        { row: 15, column: 4, columnSpan: 6 },
      ],
    },
    { no: 'A01', frames: [] },
  ],
  fits: { 'A02-1': { oversetLines: 2 }, 'A02-2': { missingLines: 6 }, 'A02-3': { headTooTall: true } },
  folios: [{ page: 'A02', text: '2025年8月25日 星期一', date: '2025-08-25', weekday: '星期一' }],
  printedBefore: new Map([[articleIdOf({ articles }, 'clean'), [printedMatch()]]]),
  archive: 'failed',
}

describe('runPreflight', () => {
  const findings = runPreflight(snapshotOf(troubled))

  it('gives valid findings, each under a key of its own that fits its column', () => {
    for (const finding of findings) expect(Finding.parse(finding)).toEqual(finding)
    expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length)
    expect(Math.max(...findings.map((finding) => finding.key.length))).toBeLessThan(400)
  })

  it('runs every rule', () => {
    expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual(RULES.map((rule) => rule.id).sort())
    expect(Object.keys(PREFLIGHT_MESSAGES).sort()).toEqual(RULES.map((rule) => rule.id).sort())
  })

  it('puts the gravest first, then goes by page as the issue has them, and by frame', () => {
    const severities = findings.map((finding) => SEVERITIES.indexOf(finding.severity))
    expect(severities).toEqual(severities.toSorted((one, other) => one - other))
    for (const severity of SEVERITIES) {
      const places = findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({
          page: finding.where.pageId === null ? 9 : ['A02', 'A01'].indexOf(finding.where.page ?? ''),
          frame: finding.where.frame ?? 0,
        }))
        .filter(({ page }) => page === 0 || page === 9)
      expect(places).toEqual(places.toSorted((one, other) => one.page - other.page || one.frame - other.frame))
    }
  })

  it('says the same again', () => {
    expect(runPreflight(snapshotOf(troubled))).toEqual(findings)
  })

  it('never throws, gives valid findings under unique keys and the same ones again, on any issue', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '"',
      '（',
      ')',
      '《',
      '8月26日',
      '2025年2月30日',
      '（星期三）',
      'Monday, May 5, 2025',
      ' ',
      '，',
      '夜市',
      'boys',
      '\n',
      '😀',
    )
    const words = fc.array(pieces, { maxLength: 20 }).map((list) => list.join(''))
    const copy = fc.record({ paragraphs: fc.array(words, { maxLength: 3 }), headline: words, deck: words })
    const frame = fc.record({ which: fc.nat(3), column: fc.integer({ min: 1, max: 9 }), row: fc.integer({ min: 1, max: 120 }) })
    fc.assert(
      fc.property(
        fc.array(copy, { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(frame, { maxLength: 4 }), { maxLength: 3 }),
        (copies, pages) => {
          const some = Object.fromEntries(
            copies.map(({ paragraphs, headline, deck }, index) => [`n${index}`, article(paragraphs, { headline, deck })]),
          )
          const framesOf = (frames: (typeof pages)[number]) =>
            frames.map(({ which, column, row }) => ({ ...placing({ articles: some }, `n${which % copies.length}`), column, row }))
          const snapshot = snapshotOf({
            articles: some,
            pages: pages.map((frames, index) => ({ no: `A0${index + 1}`, frames: framesOf(frames) })),
          })
          const all = runPreflight(snapshot)
          for (const finding of all) Finding.parse(finding)
          expect(new Set(all.map((finding) => finding.key)).size).toBe(all.length)
          expect(runPreflight(snapshot)).toEqual(all)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is silent on a clean issue', () => {
    const clean = { clean: article(INVENTED.zhSchool), orchard: article(INVENTED.enOrchard, { language: 'en' }) }
    expect(runPreflight(snapshotOf({ articles: clean, pages: [{ no: 'A01', frames: ['clean', 'orchard'] }] })).map(said)).toEqual([])
  })

  it('has sums that add up pass', () => {
    const sums = article('今年共资助218人，其中市残联资助170人，团市委资助28人，民政局资助20人；资金93万元，分别为70万元、13万元和10万元。')
    expect(runPreflight(snapshotOf({ articles: { sums }, pages: [{ no: 'A01', frames: ['sums'] }] }))).toEqual([])
  })

  it.each(['zh', 'en'] as const)('has a whole sentence for every finding (%s)', (language) => {
    for (const finding of findings) {
      const { title, message, fix } = PREFLIGHT_MESSAGES[finding.rule as keyof typeof PREFLIGHT_MESSAGES]
      const lines = [title, message, fix].map((text) => String(new IntlMessageFormat(text[language], language).format(finding.params)))
      for (const line of lines) expect(line).not.toMatch(/[{}]|undefined|请您|抱歉|!|！/)
      expect(lines[0]?.length).toBeLessThan(language === 'zh' ? 12 : 32)
      for (const line of lines.slice(1)) expect(line).toMatch(language === 'zh' ? /。$/ : /\.$/)
    }
  })
})

// Made-up pages of every genre and extraction style, each beside what a careful person reads in it (pages/*.txt).
//
// ### name, the page, a line of =====, then one line a fact: A headline · k: kicker · d: deck · @ dateline · by byline (form) ·
// - paragraph (its beginning, or beginning…end) · # subhead · P caption | credit · F date weekday number name · U unplaced line.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IntakeResult, Item } from '../../../shared/domain/intake/item.js'
import { splitPage } from '../../../shared/domain/intake/split-page.js'
import { expectEveryLineOwnedOnce, expectJoinsMatch } from '../../../shared/domain/intake/testing-laws.js'

const FOLDER = path.join(import.meta.dirname, 'pages')

function factsOf(item: Item): string[] {
  if (item.kind === 'folio') return [`F ${[item.date, item.weekday, item.pageNo, item.pageName].map((part) => part ?? '-').join(' ')}`]
  if (item.kind === 'photo') return [`P ${item.caption ?? '-'} | ${item.credit ?? '-'}`]
  const byline = item.byline.map(({ role, name }) => `${role} ${name}`).join(', ')
  return [
    `A ${item.headline ?? '-'}`,
    ...(item.kicker === null ? [] : [` k: ${item.kicker}`]),
    ...(item.deck === null ? [] : [` d: ${item.deck}`]),
    ...(item.dateline === null ? [] : [` @ ${item.dateline}`]),
    ...(byline === '' ? [] : [` by ${byline} (${item.bylineForm})`]),
    ...item.paragraphs.map(({ kind, text }) => `${kind === 'text' ? ' -' : ' #'} ${text}`),
  ]
}

/** Items and unplaced lines in page order. */
function factsOfPage({ items, unplaced }: IntakeResult): string[] {
  const placed = items.map((item) => ({ at: item.source.lines[0], facts: factsOf(item) }))
  const left = unplaced.map(({ lines, text }) => ({ at: lines[0], facts: text.split('\n').map((line) => `U ${line}`) }))
  return [...placed, ...left].toSorted((a, b) => a.at - b.at).flatMap(({ facts }) => facts)
}

/** A paragraph or caption is named by its beginning, or by its beginning and its end. */
function asExpected(fact: string, expected: string): string {
  const [body = '', credit = ''] = expected.startsWith('P ') ? expected.split(/(?= \| )/u) : [expected]
  const [from = '', to = ''] = body.split('…', 2)
  const named = expected.startsWith(' - ') || body.includes('…')
  return named && fact.startsWith(from) && fact.endsWith(body.includes('…') ? to + credit : '') ? expected : fact
}

for (const file of fs.readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))
  describe(file, () => {
    for (const section of fs.readFileSync(path.join(FOLDER, file), 'utf8').split(/^### /mu).slice(1)) {
      const [name = ''] = section.split('\n', 1)
      const [page = '', reading = ''] = section.slice(name.length + 1).split(/^=====\n/mu)
      it(name, () => {
        const result = splitPage(page, file)
        const expected = reading.split('\n').filter((line) => line.trim() !== '')
        const facts = factsOfPage(result)
        expect(facts.map((fact, index) => asExpected(fact, expected[index] ?? ''))).toEqual(expected)
        expectEveryLineOwnedOnce(page, result)
        expectJoinsMatch(page, result)
      })
    }
  })

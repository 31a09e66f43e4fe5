import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArchiveLikeness, classifyArchive } from './classify-archive.js'

const nothing: ArchiveLikeness = {
  matched: 0,
  aInB: 0,
  bInA: 0,
  ownInB: 0,
  plainAInB: 0,
  plainBInA: 0,
  informative: 1,
  shorter: 400,
  longestRun: 0,
  numbers: 0,
  equalNumbers: 0,
  ageDays: 90,
  recurring: false,
  identical: false,
  words: false,
}
const level = (changes: Partial<ArchiveLikeness>) => {
  const found = classifyArchive({ ...nothing, ...changes })
  return found && found.level + (found.routine ? ' routine' : '')
}
const inWords = { words: true, matched: 50, aInB: 0.3 }
const exact = { plainAInB: 0.9, plainBInA: 0.9, shorter: 20, matched: 18, aInB: 0.9, bInA: 0.9 }

describe('classifyArchive', () => {
  it.each([
    ['half of one text', { matched: 60, bInA: 0.5 }, 'red'],
    ['a little less', { matched: 60, bInA: 0.49, longestRun: 16 }, 'amber'],
    ['a part, in scraps, long ago', { matched: 50, aInB: 0.3, longestRun: 12 }, 'info'],
    ['the same, last week', { matched: 50, aInB: 0.3, longestRun: 12, ageDays: 14 }, 'amber'],
    ['more of it, in scraps, words of its own', { matched: 60, aInB: 0.35, longestRun: 0, informative: 0.6 }, 'amber'],
    ['more of it, in scraps, half formulae', { matched: 60, aInB: 0.35, longestRun: 12, informative: 0.59 }, 'info'],
    ['a part, in words', { ...inWords, matched: 49, longestRun: 20 }, 'info'],
    ['a good part, in words', { ...inWords, longestRun: 20 }, 'amber'],
    ['the background of a story, in words', { ...inWords, matched: 200, bInA: 0.59, longestRun: 20 }, 'amber'],
    ['most of a story, in words', { ...inWords, matched: 200, bInA: 0.6 }, 'red'],
    ['a good part of what is its own', { matched: 40, ownInB: 0.3, longestRun: 13 }, 'amber'],
    ['a paragraph of a long text', { matched: 60, aInB: 0.05, longestRun: 60 }, 'amber'],
    ['a passage', { matched: 24 }, 'info'],
    ['scraps', { matched: 23, longestRun: 23 }, null],
    ['a short text again', exact, 'red'],
    ['too short a text', { ...exact, shorter: 19 }, null],
    ['nothing but formulae, long ago', { ...exact, informative: 0.1, matched: 2, aInB: 0.1, bInA: 0.1 }, null],
    ['nothing but formulae, last week', { ...exact, informative: 0.1, matched: 2, aInB: 0.1, bInA: 0.1, ageDays: 7 }, 'red'],
    ['a form with other numbers on the same day', { ...exact, numbers: 8, equalNumbers: 0, ageDays: 0 }, 'red'],
    ['a form with other numbers', { matched: 80, aInB: 0.7, numbers: 5, equalNumbers: 3 }, 'amber routine'],
    ['a form with mostly equal numbers', { matched: 80, aInB: 0.7, numbers: 5, equalNumbers: 4 }, 'red'],
    ['a form next day with some equal numbers', { matched: 80, aInB: 0.7, numbers: 5, equalNumbers: 2, ageDays: 1 }, 'red'],
    ['a form next day with other numbers', { matched: 80, aInB: 0.7, numbers: 5, equalNumbers: 1, ageDays: 1 }, 'amber routine'],
    ['a form with a paragraph of its own words', { matched: 80, aInB: 0.7, numbers: 5, equalNumbers: 0, longestRun: 60 }, 'red'],
    ['a part of a form', { matched: 40, aInB: 0.3, plainAInB: 0.59, longestRun: 20, numbers: 2, equalNumbers: 1 }, 'info routine'],
    ['most of a form, reworked', { matched: 40, aInB: 0.3, plainAInB: 0.6, longestRun: 13, numbers: 2, equalNumbers: 1 }, 'amber routine'],
    ['most of a form, in words', { ...inWords, plainAInB: 0.5, longestRun: 13, numbers: 2, equalNumbers: 1 }, 'amber routine'],
    [
      'most of a form, hardly a word its own',
      { matched: 40, aInB: 0.3, plainAInB: 0.6, informative: 0.34, longestRun: 13, numbers: 2, equalNumbers: 1 },
      'info routine',
    ],
    [
      'a form with the very same numbers',
      { ...exact, plainAInB: 1, plainBInA: 1, informative: 0, matched: 0, aInB: 0, bInA: 0, numbers: 2, equalNumbers: 2 },
      'red',
    ],
    ['a form without numbers', { ...exact, plainAInB: 1, plainBInA: 1, informative: 0, matched: 0, aInB: 0, bInA: 0 }, null],
    ['the very same formula', { ...exact, plainAInB: 1, plainBInA: 1, informative: 0, matched: 0, identical: true }, 'red'],
    ['all of a short text inside another', { plainAInB: 0.85, shorter: 20, matched: 18, informative: 0.3 }, 'amber'],
    ['all of a short text of formulae, in one run', { plainAInB: 0.85, shorter: 60, informative: 0.2, longestRun: 30 }, 'amber'],
    ['all of a short text of formulae, in pieces', { plainAInB: 0.85, shorter: 60, informative: 0.2, longestRun: 29 }, 'info'],
    ['all of a short text, but other numbers', { plainAInB: 0.85, shorter: 20, matched: 18, numbers: 2, equalNumbers: 1 }, null],
    ['a recurring column again', { ...exact, recurring: true }, 'amber'],
  ] as const)('%s', (_, changes, expected) => {
    expect(level(changes)).toBe(expected)
  })

  it('does not care which of the two is called first, and more words in common are never less grave', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const gravity = [null, 'info', 'amber', 'red']
    fc.assert(
      fc.property(
        share,
        share,
        fc.nat(200),
        fc.nat(100),
        fc.nat(40),
        fc.boolean(),
        (aInB, bInA, matched, longestRun, ageDays, recurring) => {
          const likeness = { ...nothing, aInB, bInA, plainAInB: aInB, plainBInA: bInA, matched, longestRun, ageDays, recurring }
          const found = classifyArchive(likeness)
          expect(classifyArchive({ ...likeness, aInB: bInA, bInA: aInB, plainAInB: bInA, plainBInA: aInB })).toEqual(found)
          const more = classifyArchive({ ...likeness, matched: matched + 30, longestRun: longestRun + 30 })
          expect(gravity.indexOf(more?.level ?? null)).toBeGreaterThanOrEqual(gravity.indexOf(found?.level ?? null))
        },
      ),
    )
  })
})

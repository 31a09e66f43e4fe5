// The same photograph twice (一图两用): in two articles of the issue, twice in one, or in an issue before. Size, cut, colour and
// compression may differ.
import type { Finding, Severity } from '../../finding.js'
import type { IssueDate } from '../../ids.js'
import { type EarlierPicture, type PicturePair, pictureDifferences, turned } from '../../pictures/picture-match.js'
import { findingKey } from '../finding-key.js'
import { type CopyPicture, picturesOf } from '../pictures.js'
import { placeName } from '../places.js'
import type { Rule } from '../rule.js'
import type { IssueSnapshot } from '../snapshot.js'

/** A picture that ran longer ago is a note, no warning. */
const RECENT_DAYS = 30
const DAY_MS = 86_400_000

/** A picture that would be printed, with the file it shows. */
interface Shown extends CopyPicture {
  readonly sha256: string
}

const shownIn = (snapshot: IssueSnapshot): Shown[] =>
  picturesOf(snapshot).flatMap((one) =>
    one.picture.sha256 === null || one.printed === 'left out' ? [] : [{ ...one, sha256: one.picture.sha256 }],
  )

const daysBetween = (one: IssueDate, other: IssueDate): number => Math.round((Date.parse(one) - Date.parse(other)) / DAY_MS)

interface Other {
  readonly sha256: string
  readonly widthPx: number
  readonly heightPx: number
}

/** What the message and the two pictures side by side need of both files. */
function filesOf(mine: Shown, other: Other, pair: PicturePair | null): Finding['params'] {
  const differences = pictureDifferences(pair, mine.picture, other)
  const [first = '', second = ''] = differences
  return {
    differs: second === 'grey' ? `${first}Grey` : first,
    percent: pair?.cut?.percent ?? 100,
    shaA: mine.sha256,
    widthA: mine.picture.widthPx,
    heightA: mine.picture.heightPx,
    shaB: other.sha256,
    widthB: other.widthPx,
    heightB: other.heightPx,
    greyA: pair?.isGreyA ? 'yes' : 'no',
    greyB: pair?.isGreyB ? 'yes' : 'no',
    cutFrom: pair?.cut?.from ?? 'none',
  }
}

/** Bound to both files and both articles, in whatever order they stand: another picture in either place is asked about anew. */
const keyOf = (mine: Shown, other: { readonly articleId: string; readonly sha256: string }): string =>
  findingKey('picture-twice', [`${mine.copy.articleId}/${mine.sha256}`, `${other.articleId}/${other.sha256}`].sort())

/** Every picture against the first one before it that shows the same photograph. */
function twiceInIssue(snapshot: IssueSnapshot, shown: readonly Shown[]): Finding[] {
  const pairs = new Map(snapshot.pictureMatches.pairs.flatMap((pair) => [pair, turned(pair)]).map((pair) => [`${pair.a}/${pair.b}`, pair]))
  return shown.flatMap((other, index): Finding[] => {
    const mine = shown.slice(0, index).find((one) => one.sha256 === other.sha256 || pairs.has(`${one.sha256}/${other.sha256}`))
    if (!mine) return []
    const isOneArticle = mine.copy.articleId === other.copy.articleId
    return [
      {
        key: keyOf(mine, { articleId: other.copy.articleId, sha256: other.sha256 }),
        rule: 'picture-twice',
        severity: isOneArticle ? 'info' : 'warn',
        where: mine.where,
        params: {
          kind: isOneArticle ? 'article' : 'issue',
          a: placeName(mine.where),
          b: placeName(other.where),
          articleA: mine.where.article ?? '',
          articleB: other.where.article ?? '',
          numberA: mine.number,
          numberB: other.number,
          ...filesOf(mine, { ...other.picture, sha256: other.sha256 }, pairs.get(`${mine.sha256}/${other.sha256}`) ?? null),
        },
        evidence: other.picture.caption || (other.where.article ?? ''),
        other: other.where,
      },
    ]
  })
}

function ranBefore(snapshot: IssueSnapshot, mine: Shown, earlier: EarlierPicture): Finding {
  const age = earlier.day === null ? null : daysBetween(snapshot.issue.content.date, earlier.day)
  const severity: Severity = age !== null && age <= RECENT_DAYS ? 'warn' : 'info'
  return {
    key: keyOf(mine, { articleId: earlier.articleId ?? earlier.kind, sha256: earlier.sha256 }),
    rule: 'picture-twice',
    severity,
    where: mine.where,
    params: {
      kind: earlier.kind === 'archive' ? 'archive' : 'earlier',
      a: placeName(mine.where),
      articleA: mine.where.article ?? '',
      numberA: mine.number,
      hasDay: earlier.day === null ? 'no' : 'yes',
      day: earlier.day ?? '',
      page: earlier.page ?? 'none',
      name: earlier.name,
      ...filesOf(mine, earlier, earlier.pair),
    },
    evidence: mine.picture.caption || (mine.where.article ?? ''),
    other: null,
  }
}

export const pictureTwice: Rule = {
  id: 'picture-twice',
  check(snapshot) {
    const shown = shownIn(snapshot)
    const before = shown.flatMap((mine) => {
      // One finding a picture: the last time it ran counts.
      const [latest] = snapshot.pictureMatches.earlier.get(mine.sha256) ?? []
      return latest ? [ranBefore(snapshot, mine, latest)] : []
    })
    return [...twiceInIssue(snapshot, shown), ...before]
  },
}

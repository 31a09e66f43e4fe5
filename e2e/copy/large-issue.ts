// An issue so large that making it up takes seconds: hundreds of invented stories, read in from one page of text.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import type { IssueView } from '../../shared/ipc/views.js'
import { expect, tempFolder } from '../desk.ts'
import { ask } from '../screens/window.ts'
import type { Language } from '../screens/words.ts'

/** Characters and syllables that copy is mixed from. */
const CHARACTERS = [
  ...'江岸步道灯塔渡口钟楼集市书院河堤新桥旧巷石阶茶馆船坞麦田果园山脚水库公园邻里老人孩子木匠渔民教师司机早晨傍晚夏天秋天',
]
const SYLLABLES = [
  'har',
  'bour',
  'lane',
  'mar',
  'ket',
  'ri',
  'ver',
  'stone',
  'mill',
  'field',
  'or',
  'chard',
  'quay',
  'ton',
  'well',
  'bridge',
]

/** Numbers that look thrown and are the same each time (Numerical Recipes' linear congruence), so that no two stories are alike. */
function* thrown(seed: number): Generator<number> {
  let state = seed + 1
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    yield state >>> 8
  }
}

/** A sentence of invented words. */
function sentence(language: Language, numbers: Generator<number>): string {
  const next = (below: number) => (numbers.next().value as number) % below
  if (language !== 'en') return `${Array.from({ length: 14 + next(16) }, () => CHARACTERS[next(CHARACTERS.length)]).join('')}。`
  const word = () => Array.from({ length: 1 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('')
  const words = Array.from({ length: 8 + next(8) }, word).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. `
}

/** Story `n` as it stands in a page of text: a headline, a byline, three paragraphs of different lengths. */
function story(language: Language, n: number): string {
  const numbers = thrown(n * 7919)
  const paragraph = (length: number) =>
    Array.from({ length }, () => sentence(language, numbers))
      .join('')
      .trim()
  const head = sentence(language, numbers)
  const paragraphs = [paragraph(3 + (n % 4)), paragraph(4 + (n % 5)), paragraph(2 + (n % 6))]
  return language === 'en'
    ? `${head.slice(0, 32).trim().toUpperCase()}\n\nBy Ada Thorne\n\n${paragraphs.join('\n\n')}\n\n\n`
    : `${head.slice(0, 11)}\n　　本报讯（记者 罗茵）${paragraphs.join('\n　　')}\n\n`
}

/** A profile whose store holds an issue of so many filed stories, read in through the command line. */
export function largeIssue(language: Language, stories: number): string {
  const profile = tempFolder()
  const file = path.join(profile, 'copy.txt')
  writeFileSync(file, Array.from({ length: stories }, (_, n) => story(language, n)).join(''))
  expect(ask(profile, ['intake', file, '--issue', '2026-09-09']).status).toBe(0)
  return profile
}

type Operations = Record<string, (input: unknown) => Promise<{ ok: boolean; value: unknown; error?: unknown }>>

/** Asks the application as its window does; a refusal fails the test. */
async function askWindow<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([name, input]) => (Reflect.get(window, 'forme') as { operations: Operations }).operations[name]?.(input),
    [name, input] as const,
  )
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer?.error)}`)
  return answer.value as T
}

/** Adds blank pages to the only issue; returns its id. */
export async function addPages(page: Page, count: number): Promise<string> {
  const [issue] = await askWindow<{ id: string }[]>(page, 'issue.list', {})
  const issueId = issue?.id ?? ''
  // So many at a time are taken.
  for (let left = count; left > 0; left -= 16) await askWindow(page, 'page.add', { issueId, count: Math.min(16, left) })
  return issueId
}

/** The pages of the issue by their revisions and the frames on each. */
export async function pagesStored(page: Page, issueId: string): Promise<{ revisions: string[]; frames: number }> {
  const { pages } = await askWindow<IssueView>(page, 'issue.get', { issueId })
  return {
    revisions: pages.map((one) => one.revisionId),
    frames: pages.reduce((sum, one) => sum + one.content.frames.length, 0),
  }
}

/** Waits until what the screens asked is answered: one more question waits behind all of it. */
export async function restingWindow(page: Page, issueId: string): Promise<void> {
  await askWindow(page, 'preflight.run', { issueId })
}

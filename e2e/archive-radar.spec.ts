// The radar in the real application, asked through the contract: printed issues come in, what ran before keeps the press closed until it
// is answered, imports are stopped and gone on with, and a damaged archive is told of and set aside.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { type Desk, expect, forme, tempFolder, test } from './desk.ts'
import { ask, tell } from './operations.ts'

const DATE = '2026-09-04'
const LEAD =
  '9月3日傍晚，南湖夜市的路灯换成了暖光，八十六个摊位依次亮起，来往的市民说这条街比往年更好走，也更好看。管理方介绍，换灯用了三天，没有停一天市；下一步还要添置十二个分类垃圾箱，并把电线全部埋入地下，免得雨天再出险情。'
const OTHER = '清早六点，青石渡口的栈桥重新通行。修桥的十一名工人前一天夜里才撤走脚手架，渡船改在下游五十米处靠岸。'

let folder: string
test.beforeEach(() => {
  folder = tempFolder()
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const choose = (app: ElectronApplication, paths: string[]) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: chosen })
  }, paths)

const file = (name: string, text: string): string => {
  const made = path.join(folder, name)
  writeFileSync(made, text)
  return made
}

/** An issue with one story that ran before and one that did not, made up. */
function issueIn(profile: string): void {
  const store = path.join(profile, 'store')
  const page = file('page.txt', `夜市亮灯 摊主点赞\n本报讯（记者林晓）${LEAD}\n\n\n渡口栈桥修好了\n本报讯（记者高远）${OTHER}\n`)
  expect(forme(['intake', page, '--issue', DATE, '--store', store]).status).toBe(0)
  expect(forme(['makeup', '--issue', DATE, '--store', store]).status).toBe(0)
}

async function openIssue(open: (options: { profile: string }) => Promise<Desk>) {
  const profile = tempFolder()
  issueIn(profile)
  const desk = await open({ profile })
  const [issue] = await ask(desk.page, 'issue.list', {})
  if (!issue) throw new Error('no issue')
  return { ...desk, issueId: issue.id }
}

test('what ran before keeps the press closed until a reason is given', async ({ open }) => {
  const { app, page, issueId } = await openIssue(open)
  const check = () => ask(page, 'preflight.run', { issueId })
  const ranBefore = async () => (await check()).findings.filter((finding) => finding.rule === 'printed-before')
  expect((await check()).archive).toEqual({ state: 'empty', texts: 0 })

  const archive = file(
    'old.jsonl',
    [
      JSON.stringify({ id: 'a1', date: '2026-08-01', page: 'B02', headline: '夜市换灯', byline: ['周望'], body: LEAD }),
      JSON.stringify({ id: 'a2', date: '2026-08-01', page: 'B03', headline: '别的', body: '山路通车以后，核桃当天就运到了集市。' }),
      'not json',
    ].join('\n'),
  )
  await choose(app, [])
  expect(await ask(page, 'archive.import', { what: 'files', day: null, page: null })).toBeNull()
  await choose(app, [archive])
  const report = await ask(page, 'archive.import', { what: 'files', day: null, page: null })
  expect(report).toMatchObject({ files: 1, added: 2, problemCount: 1, resumed: false })
  expect(await ask(page, 'archive.overview', {})).toMatchObject({
    state: 'ready',
    articles: 2,
    firstDay: '2026-08-01',
    importing: null,
    imports: [{ state: 'finished', canResume: false }],
  })
  const found = await ask(page, 'archive.search', {
    text: '夜市',
    from: null,
    to: null,
    section: '',
    byline: '',
    use: 'all',
    sort: 'date',
    limit: 20,
    offset: 0,
  })
  expect(found).toMatchObject({
    printed: { hits: [{ id: 'a1', day: '2026-08-01' }], total: 1 },
    desk: { total: 1, hits: [{ isPlaced: true, day: DATE }] },
  })
  expect(await ask(page, 'archive.get', { id: 'a1' })).toMatchObject({ headline: '夜市换灯', body: LEAD, former: [] })
  expect(await tell(page, 'archive.get', { id: 'none' })).toMatchObject({ ok: false, error: { code: 'notFound' } })

  const [finding] = await ranBefore()
  if (!finding?.where.articleId) throw new Error('nothing was found')
  expect(finding).toMatchObject({ severity: 'block', params: { documentId: 'a1', day: '2026-08-01', page: 'B02', headline: '夜市换灯' } })
  expect(await check()).toMatchObject({ pressReady: false, archive: { state: 'compared', texts: 2 } })
  const { articleId } = finding.where
  const matches = await ask(page, 'duplicate.matches', { articleId })
  expect(matches).toMatchObject({ state: 'compared', matches: [{ level: 'red', earlier: { id: 'a1', byline: ['周望'] } }] })
  expect(await ask(page, 'duplicate.compareEarlier', { articleId, earlierId: 'a1' })).toMatchObject({
    a: { card: { id: articleId } },
    b: { text: LEAD, match: { level: 'red' } },
    earlier: null,
  })

  await choose(app, [folder])
  expect(await tell(page, 'print.issue', { issueId, proof: false })).toMatchObject({ ok: false, error: { code: 'blocked' } })
  const given = { issueId, findingKey: finding.key, spikeArticleId: null }
  expect(await tell(page, 'verdict.give', { ...given, decision: 'bothIntended', reason: '' })).toMatchObject({ ok: false })
  const verdict = await ask(page, 'verdict.give', { ...given, decision: 'bothIntended', reason: '读者来电，照登' })
  expect((await check()).pressReady).toBe(true)
  const out = path.join(folder, 'press')
  await choose(app, [out])
  expect(await ask(page, 'print.issue', { issueId, proof: false })).toMatchObject({ pages: [{ page: 'A01' }] })
  expect(readdirSync(out).length).toBeGreaterThan(1)
  await ask(page, 'verdict.withdraw', { verdictId: verdict.id })
  expect((await check()).pressReady).toBe(false)

  // Undone, it never ran.
  expect(await ask(page, 'archive.removeImport', { importId: report?.importId ?? 0 })).toEqual({ removed: 2, restored: 0 })
  expect(await ranBefore()).toEqual([])
  // What stands in another issue is an earlier text too.
  const other = await ask(page, 'issue.create', { date: '2026-08-20' })
  const { content } = await ask(page, 'article.get', { articleId })
  await ask(page, 'article.create', { issueId: other.id, content })
  expect(await ranBefore()).toMatchObject([{ params: { kind: 'issue', day: '2026-08-20' } }])
})

test('an import is stopped, refused twice over, gone on with after a restart', async ({ open }) => {
  test.setTimeout(300_000)
  const first = await openIssue(open)
  const many = file(
    'many.jsonl',
    Array.from({ length: 30_000 }, (_, n) =>
      JSON.stringify({ id: `m${n}`, date: '2020-01-02', body: `第${n}号通告：${OTHER}${n % 977}。` }),
    ).join('\n'),
  )
  await choose(first.app, [many])
  const importing = tell(first.page, 'archive.import', { what: 'files', day: null, page: null })
  await expect.poll(async () => (await ask(first.page, 'archive.overview', {})).importing, { intervals: [50] }).not.toBeNull()
  expect(await tell(first.page, 'archive.import', { what: 'files', day: null, page: null })).toMatchObject({
    ok: false,
    error: { code: 'archive', reason: 'importing' },
  })
  // Nobody waits for it: the desk answers meanwhile.
  expect((await ask(first.page, 'issue.list', {})).length).toBe(1)
  await ask(first.page, 'archive.cancelImport', {})
  expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  const stopped = await ask(first.page, 'archive.overview', {})
  expect(stopped).toMatchObject({ importing: null, imports: [{ state: 'running', canResume: true }] })
  expect(stopped.articles).toBeLessThan(30_000)
  await first.close()

  const { app, page } = await open({ profile: first.profile })
  const [cut] = (await ask(page, 'archive.overview', {})).imports
  if (!cut) throw new Error('no import')
  const resuming = tell(page, 'archive.resumeImport', { importId: cut.id })
  // Quitting does not wait for an import; it can be gone on with once more.
  await expect.poll(async () => (await ask(page, 'archive.overview', {})).importing, { intervals: [50] }).toBe(cut.id)
  resuming.catch(() => undefined)
  await app.close()

  const last = await open({ profile: first.profile })
  expect(await ask(last.page, 'archive.resumeImport', { importId: cut.id })).toMatchObject({
    importId: cut.id,
    added: 30_000,
    resumed: true,
  })
  expect(await tell(last.page, 'archive.resumeImport', { importId: cut.id })).toMatchObject({ ok: false, error: { code: 'notFound' } })
  expect(await ask(last.page, 'archive.overview', {})).toMatchObject({ articles: 30_000, imports: [{ state: 'finished' }] })
})

test('a damaged archive is told of, keeps nothing else from working, and is set aside', async ({ open }) => {
  const first = await openIssue(open)
  await choose(first.app, [file('old.jsonl', JSON.stringify({ id: 'a1', date: '2026-08-01', body: LEAD }))])
  await ask(first.page, 'archive.import', { what: 'files', day: '2026-08-02', page: 'A09' })
  await first.close()
  const store = path.join(first.profile, 'store')
  writeFileSync(path.join(store, 'archive.db'), 'paper '.repeat(3000))

  const { page, app } = await open({ profile: first.profile })
  expect(await ask(page, 'archive.overview', {})).toMatchObject({ state: 'damaged', articles: 0 })
  const report = await ask(page, 'preflight.run', { issueId: first.issueId })
  expect(report.archive.state).toBe('failed')
  expect(report.findings.map((finding) => finding.rule)).toContain('archive-unchecked')
  await choose(app, [path.join(folder, 'old.jsonl')])
  expect(await tell(page, 'archive.import', { what: 'files', day: null, page: null })).toMatchObject({
    ok: false,
    error: { code: 'archive', reason: 'damaged' },
  })
  expect(await ask(page, 'archive.setAside', {})).toMatchObject({ state: 'ready', articles: 0 })
  expect(existsSync(path.join(store, 'archive.db'))).toBe(false)
  expect((await ask(page, 'preflight.run', { issueId: first.issueId })).archive).toEqual({ state: 'empty', texts: 0 })
  expect(await ask(page, 'archive.import', { what: 'files', day: null, page: null })).toMatchObject({ added: 1 })
  expect((await ask(page, 'preflight.run', { issueId: first.issueId })).archive).toEqual({ state: 'compared', texts: 1 })
})

test('a restored store is followed', async ({ open }) => {
  const { page, issueId } = await openIssue(open)
  const before = await ask(page, 'backup.now', {})
  const other = await ask(page, 'issue.create', { date: '2026-08-20' })
  const [mine] = (await ask(page, 'issue.get', { issueId })).articles.filter((card) => card.headline.startsWith('夜市'))
  const { content } = await ask(page, 'article.get', { articleId: mine?.id ?? '' })
  await ask(page, 'article.create', { issueId: other.id, content })
  const ranBefore = async () =>
    (await ask(page, 'preflight.run', { issueId })).findings
      .filter((finding) => finding.rule === 'printed-before')
      .map(({ params }) => [params.kind, params.day])
  expect(await ranBefore()).toEqual([['issue', '2026-08-20']])
  await Promise.all([page.waitForEvent('load'), ask(page, 'backup.restore', { name: before.name }).catch(() => null)])
  await page.locator('[data-screen]').first().waitFor()
  expect(await ask(page, 'issue.list', {})).toHaveLength(1)
  // The text was newer than the backup and came back into the stock; its issue did not.
  expect(await ranBefore()).toEqual([['stock', '']])
})

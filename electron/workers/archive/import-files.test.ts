// Files and folders of printed issues come in; what does not is told; stopped imports go on.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { listImports, removeImport } from '../../store/archive/imports.js'
import { type Archive, openArchive } from '../../store/archive/open-archive.js'
import { countArchiveArticles } from '../../store/archive/read-archive.js'
import { searchArchive } from '../../store/archive/search-archive.js'
import { temporaryFolder } from '../../store/testing.js'
import { docx } from '../intake/testing-files.js'
import { importFiles } from './import-files.js'

// Real files on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let folder: string
let archive: Archive
beforeEach(() => {
  folder = temporaryFolder()
  archive = openArchive({ directory: path.join(folder, 'store'), now: () => 1 })
})
afterEach(() => {
  archive.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
  return file
}
const PAGE =
  '河畔书屋开放\n本报讯（记者 韦冰）临江新建的三座河畔书屋昨日向市民开放，每座藏书两千册，全天供人阅读。\n书屋由街道管理，夜间十点关门，周末照常开放，借书凭市民卡即可办理。'
const find = (text: string) => searchArchive(archive, parseQuery(text)).hits

it('reads a folder of every kind of file', async () => {
  write('issues/2025-08-26/A02.txt', PAGE)
  write(
    'issues/2025-08-27/B01.html',
    `<html><body>${PAGE.replace('河畔', '山顶')
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`,
  )
  write('issues/2025-08-28/C01.docx', docx({ paragraphs: PAGE.replace('河畔', '湖心').split('\n') }))
  write(
    'issues/item.json',
    JSON.stringify({ type: 'text', uri: 'urn:x:1', versioncreated: '2025-08-29', headline: '老桥', body_text: '老桥封闭。' }),
  )
  write('issues/wire.jsonl', '{"headline":"夜校","body":"夜校\u2028开班。"}\n{bad\n{"headline":"又一篇","body":"第二行。"}')
  write('issues/layout.indd', 'x')
  write('issues/broken.pdf', '%PDF-1.7 nothing')
  write('issues/.hidden.txt', PAGE)
  const report = await importFiles(archive, { paths: [path.join(folder, 'issues'), path.join(folder, 'nowhere')] })
  expect(report).toMatchObject({ files: 6, added: 6, known: 0, corrected: 0, resumed: false })
  expect(report.unread).toEqual([
    { file: path.join(folder, 'nowhere'), reason: 'notFound' },
    { file: 'issues/broken.pdf', reason: 'damaged' },
  ])
  expect(report.problems).toEqual([{ file: 'issues/wire.jsonl', at: 2, reason: 'notJson', left: true }])
  expect(report.passedOver).toEqual(['issues/layout.indd'])
  expect(find('书屋').map((hit) => [hit.date, hit.page, hit.headline.text, hit.byline])).toEqual([
    ['2025-08-28', 'C01', '湖心书屋开放', ['韦冰']],
    ['2025-08-27', 'B01', '山顶书屋开放', ['韦冰']],
    ['2025-08-26', 'A02', '河畔书屋开放', ['韦冰']],
  ])
  expect(find('老桥')).toMatchObject([{ id: 'urn:x:1', date: '2025-08-29' }])
  expect(find('第二行')).toHaveLength(1)
  expect(listImports(archive)).toMatchObject([{ name: 'issues, nowhere', state: 'finished' }])

  expect(await importFiles(archive, { paths: [path.join(folder, 'issues')] })).toMatchObject({ added: 0, known: 6, importId: null })
  expect(removeImport(archive, report.importId ?? 0)).toEqual({ removed: 6, restored: 0 })
})

it('takes the day and page that the person says', async () => {
  const file = write('2020-01-01.txt', PAGE)
  await importFiles(archive, { paths: [file], date: '2025-08-26', page: 'A09' })
  expect(find('书屋')).toMatchObject([{ date: '2025-08-26', page: 'A09' }])
})

it('stops when told, and goes on when asked again', async () => {
  write('all/a.txt', PAGE)
  write('all/b.jsonl', Array.from({ length: 1200 }, (_, n) => JSON.stringify({ body: `第${n}号通告。` })).join('\n'))
  write('all/c.txt', PAGE.replace('河畔', '山顶'))
  const controller = new AbortController()
  const stopped = importFiles(archive, {
    paths: [path.join(folder, 'all')],
    signal: controller.signal,
    onProgress: ({ added }) => {
      if (added >= 500) controller.abort(new Error('enough'))
    },
  })
  await expect(stopped).rejects.toThrow('enough')
  const [cut] = listImports(archive)
  expect(cut).toMatchObject({ state: 'running', added: 500 })
  const added: number[] = []
  const report = await importFiles(archive, { paths: [path.join(folder, 'all')], onProgress: (progress) => added.push(progress.added) })
  expect(report).toMatchObject({ importId: cut?.id, added: 1202, known: 0, resumed: true })
  expect(added[0]).toBe(1000)
  expect(countArchiveArticles(archive)).toBe(1202)
})

it('gives nothing for nothing', async () => {
  expect(await importFiles(archive, { paths: [] })).toMatchObject({ importId: null, files: 0, added: 0 })
  expect(listImports(archive)).toEqual([])
})

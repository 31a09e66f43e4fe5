// What must not be lost, and what must be refused politely.
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { expect, forme, openArticle, ROOT, tempFolder, test } from './desk.ts'

test('kill -9 in the middle of typing loses at most the last second', async ({ open }) => {
  const profile = tempFolder()
  const desk = await open({ demo: true, profile })
  await openArticle(desk.page, '山阳区召开生态环境保护工作推进会')
  const body = desk.page.locator('.ProseMirror')
  await expect(body).toContainText('会议要求')
  await body.click()
  await desk.page.keyboard.press('Control+End')
  // Typed without a pause longer than the idle time, so only the one-second maximum can have saved it.
  const typed: { text: string; at: number }[] = []
  for (let i = 0; i < 40; i++) {
    await desk.page.keyboard.type(`〔${i}〕`, { delay: 20 })
    typed.push({ text: `〔${i}〕`, at: Date.now() })
  }
  const killedAt = Date.now()
  await desk.kill()
  const store = path.join(profile, 'store')
  expect(JSON.parse(forme(['verify', '--store', store, '--json']).stdout).ok).toBe(true)

  const again = await open({ profile })
  await openArticle(again.page, '山阳区召开生态环境保护工作推进会')
  const after = again.page.locator('.ProseMirror')
  for (const { text, at } of typed) if (killedAt - at > 1000) await expect(after).toContainText(text)
  expect(typed.filter(({ at }) => killedAt - at > 1000).length).toBeGreaterThan(10)
})

test('what was typed is on disk when the window closes, and the second start finds it', async ({ open }) => {
  const profile = tempFolder()
  const first = await open({ demo: true, profile })
  await openArticle(first.page, '“乐业”零工驿站助力灵活就业')
  const body = first.page.locator('.ProseMirror')
  await expect(body).toContainText('精准对接')
  await body.click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type('末尾补一句。')
  await first.close()
  const second = await open({ profile })
  await openArticle(second.page, '“乐业”零工驿站助力灵活就业')
  await expect(second.page.locator('.ProseMirror')).toContainText('末尾补一句。')
})

test('a second start goes to the first window and leaves the store alone', async ({ open }) => {
  const profile = tempFolder()
  const desk = await open({ demo: true, profile })
  await expect(desk.page.locator('[data-screen]').first()).toBeVisible()
  const second = spawnSync(
    process.env.FORME_ELECTRON_BIN ?? '',
    [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${profile}`],
    { timeout: 30_000, encoding: 'utf8' },
  )
  expect(second.status).toBe(0)
  await expect(desk.page.locator('[data-screen]').first()).toBeVisible()
})

test('a store of a newer version is refused unread', async ({ open }) => {
  const profile = tempFolder()
  const store = path.join(profile, 'store')
  forme(['intake', path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt'), '--issue', '2025-08-26', '--store', store])
  // The schema's version stands in bytes 60 to 63 of a SQLite file.
  const file = openSync(path.join(store, 'forme.db'), 'r+')
  writeSync(file, Buffer.from([0, 1, 0, 0]), 0, 4, 60)
  closeSync(file)
  const before = statSync(path.join(store, 'forme.db'))
  expect(forme(['verify', '--store', store]).status).toBe(4)
  const { page } = await open({ profile })
  await expect(page.getByText('更新的大样', { exact: false }).first()).toBeVisible()
  expect(statSync(path.join(store, 'forme.db')).mtimeMs).toBe(before.mtimeMs)
})

test('a damaged store is set aside and the newest backup is offered and restored', async ({ open }) => {
  const profile = tempFolder()
  const store = path.join(profile, 'store')
  forme(['intake', path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt'), '--issue', '2025-08-26', '--store', store])
  forme(['backup', path.join(store, 'backups'), '--store', store])
  const db = path.join(store, 'forme.db')
  const file = openSync(db, 'r+')
  for (let at = 4096; at < statSync(db).size; at += 4096) writeSync(file, Buffer.alloc(512, 0x5a), 0, 512, at)
  closeSync(file)
  rmSync(`${db}-wal`, { force: true })
  expect(forme(['verify', '--store', store]).status).toBe(4)

  const { page } = await open({ profile })
  await page.getByRole('button', { name: /恢复/ }).first().click()
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: /恢复/ })
  if (await confirm.isVisible().catch(() => false)) await confirm.click()
  await expect(page.getByText('山阳区召开生态环境保护工作推进会').first()).toBeVisible()
  expect(existsSync(path.join(store, 'set-aside')) || readdirSync(store).some((name) => name.includes('set-aside'))).toBe(true)
})

test('a full disk is told in one sentence and nothing typed is lost', async ({ open }) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'needs a small file system of its own')
  const mount = tempFolder()
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', mount]).status).toBe(0)
  try {
    const profile = path.join(mount, 'profile')
    spawnSync('mkdir', ['-p', profile])
    const { page } = await open({ demo: true, profile })
    await openArticle(page, '山阳区召开生态环境保护工作推进会')
    const body = page.locator('.ProseMirror')
    await expect(body).toContainText('会议要求')
    // Everything that is left is taken.
    spawnSync('sh', ['-c', `cat /dev/zero > ${path.join(mount, 'filler')} 2>/dev/null; true`])
    await body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('磁盘满时写的这一句。')
    await expect(page.getByText(/磁盘/).first()).toBeVisible()
    await expect(body).toContainText('磁盘满时写的这一句。')
    rmSync(path.join(mount, 'filler'))
    await page.keyboard.type('腾出空间后再写。')
    await expect(page.getByText(/已存/).first()).toBeVisible()
    await expect(body).toContainText('磁盘满时写的这一句。腾出空间后再写。')
  } finally {
    spawnSync('umount', ['-l', mount])
    rmSync(mount, { recursive: true, force: true })
  }
})

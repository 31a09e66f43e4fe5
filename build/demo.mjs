// Shows the app without a person or a screen: writes two lines, saves, leaves a picture in out/demo.png.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'

const asRoot = process.getuid?.() === 0
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-demo-'))
const app = await _electron.launch({
  executablePath: process.env.FORME_ELECTRON_BIN ?? '',
  chromiumSandbox: !asRoot,
  args: [...(asRoot ? ['--no-sandbox'] : []), '.', `--user-data-dir=${profile}`],
})
const page = await app.firstWindow()
await page.getByLabel('Title').fill('演示：第一条新闻')
await page.getByLabel('Body').click()
await page.keyboard.type('本报讯：这是演示稿。')
await page.getByRole('button', { name: 'Save' }).click()
await page.getByText('Saved 1').waitFor()
await page.screenshot({ path: 'out/demo.png' })
console.log(`${await page.locator('footer').textContent()}\npicture: out/demo.png`)
await app.close()
fs.rmSync(profile, { recursive: true, force: true })

// What a hostile page, message or file meets in the real application.
import { readFileSync, rmSync } from 'node:fs'
import { expect, openArticle, openPackaged, tempFolder, test } from './desk.ts'

test('the page is locked in', async ({ open }) => {
  const { app, page, complaints } = await open({ demo: true })
  await expect(page.locator('[data-screen]').first()).toBeVisible()
  expect(
    await page.evaluate(() => [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      typeof Reflect.get(window, 'module'),
    ]),
  ).toEqual(['undefined', 'undefined', 'undefined'])
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'forme')).sort())).toEqual(['on', 'operations'])
  expect(complaints).toEqual([])

  // No inline script, no eval, no foreign host, no HTML sinks, no network.
  const seen = await page.evaluate(async () => {
    const refused: string[] = []
    const attempt = async (name: string, run: () => unknown) => {
      try {
        await run()
      } catch {
        refused.push(name)
      }
    }
    // Later, in a task of the page's own: code that the test injects is exempt from the policy while it runs.
    const later = (run: () => unknown) =>
      new Promise((resolve, reject) =>
        setTimeout(() => {
          try {
            resolve(run())
          } catch (error) {
            reject(error)
          }
        }),
      )
    await attempt('eval', () => later(() => Reflect.get(window, 'eval')('1')))
    await attempt('function', () => later(() => new Function('return 1')()))
    await attempt('sink', () => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.pwned=1">'
    })
    await attempt('script', () => {
      const script = document.createElement('script')
      script.textContent = 'window.pwned = 1'
      document.head.append(script)
    })
    await attempt('fetch', () => fetch('https://example.org/'))
    await attempt('file', () => fetch('file:///etc/passwd'))
    await attempt('traversal', async () => {
      const answer = await fetch('app://forme/..%2f..%2f..%2fpackage.json')
      if (!answer.ok) throw new Error('refused')
    })
    const image = (address: string) =>
      new Promise((resolve, reject) => {
        const picture = new Image()
        picture.onload = resolve
        picture.onerror = reject
        picture.src = address
      })
    await attempt('remote image', () => image('https://example.org/a.png'))
    await attempt('asset traversal', () => image('asset://photo/..%2f..%2fforme.db'))
    await attempt('unknown asset', () => image(`asset://photo/${'0'.repeat(64)}`))
    return { refused, pwned: Reflect.get(window, 'pwned') ?? null, opened: window.open('https://example.org/') }
  })
  expect(seen.refused).toEqual(
    expect.arrayContaining(['eval', 'function', 'fetch', 'file', 'traversal', 'remote image', 'asset traversal', 'unknown asset']),
  )
  expect(seen).toMatchObject({ pwned: null, opened: null })

  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(page.url()).toBe(before)

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  if (process.platform === 'linux') {
    const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
    // 2: the kernel filters the page's system calls. Root gets no sandbox.
    expect(/^Seccomp:\t(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]).toBe(process.getuid?.() === 0 ? '0' : '2')
  }
})

test('messages that are not of the contract are refused and change nothing', async ({ open }) => {
  const { page } = await open({ demo: true })
  await expect(page.locator('[data-screen]').first()).toBeVisible()
  const codes = await page.evaluate(async () => {
    const { operations } = Reflect.get(window, 'forme') as {
      operations: Record<string, (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>
    }
    const ask = async (name: string, input: unknown) => (await operations[name]?.(input))?.error?.code ?? 'ok'
    const id = '01890000-0000-7000-8000-000000000001'
    const content = {
      v: 1,
      genre: 'article',
      kicker: '',
      headline: 'x',
      deck: '',
      dateline: '',
      byline: [],
      bylineForm: null,
      section: '',
      language: 'zh',
    }
    const body = (block: unknown) => ({ ...content, body: { type: 'doc', content: [block] } })
    return {
      none: await ask('issue.get', undefined),
      extra: await ask('issue.get', { issueId: id, path: '/etc/passwd' }),
      sql: await ask('issue.get', { issueId: "' OR 1=1 --" }),
      unknown: await ask('issue.get', { issueId: id }),
      link: await ask('article.create', {
        issueId: null,
        content: body({
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
        }),
      }),
      remoteImage: await ask('article.create', {
        issueId: null,
        content: body({
          type: 'picture',
          attrs: { sha256: 'https://example.org/a.png', caption: '', credit: '', widthPx: 1, heightPx: 1 },
        }),
      }),
      node: await ask('article.create', { issueId: null, content: body({ type: 'iframe', attrs: { src: 'x' } }) }),
      picture: await ask('picture.add', {
        name: 'a.svg',
        bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
      }),
      noise: await ask('picture.add', { name: 'a.png', bytes: new Uint8Array(64) }),
      job: await ask('print.job', {}),
    }
  })
  expect(codes).toEqual({
    none: 'badRequest',
    extra: 'badRequest',
    sql: 'badRequest',
    unknown: 'notFound',
    link: 'badRequest',
    remoteImage: 'badRequest',
    node: 'badRequest',
    picture: 'badPicture',
    noise: 'badPicture',
    job: 'notFound',
  })
})

test('a frame inside the page is not answered', async ({ open }) => {
  const { app, page } = await open({ demo: true })
  await expect(page.locator('[data-screen]').first()).toBeVisible()
  const answer = await app.evaluate(async ({ BrowserWindow }) => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
    await foreign.loadURL('data:text/html,<p>foreign</p>')
    const reach = await foreign.webContents.executeJavaScript('typeof window.forme')
    foreign.destroy()
    return reach
  })
  expect(answer).toBe('undefined')
})

test('pasted HTML becomes clean copy', async ({ open }) => {
  const { page } = await open({ demo: true })
  await page.keyboard.press('Control+2')
  await openArticle(page, '山阳区召开生态环境保护工作推进会')
  const body = page.locator('.ProseMirror')
  await body.click()
  await page.keyboard.press('Control+End')
  await body.evaluate((node) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<p style="color:red" onclick="x()">贴入的<b>黑体</b><a href="javascript:alert(1)">链接</a></p><img src="https://example.org/x.png" onerror="window.pwned=1"><script>window.pwned=2</script><iframe src="https://example.org"></iframe>',
    )
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(body).toContainText('贴入的黑体链接')
  expect(await body.innerHTML()).not.toMatch(/onclick|onerror|javascript:|example\.org|<script|<iframe|style="color/)
  expect(await page.evaluate(() => Reflect.get(window, 'pwned') ?? null)).toBeNull()
})

test('the packaged application opens, and its binary is hardened @packaged', async () => {
  const file = process.env.FORME_PACKAGED_BIN
  test.skip(!file, 'not packaged')
  const binary = readFileSync(file ?? '')
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const at = binary.indexOf(sentinel) + sentinel.length
  // RunAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, asar only, browser snapshot, file:// extras
  expect(binary.toString('latin1', at + 2, at + 10)).toBe('01001100')
  const profile = tempFolder()
  try {
    const first = await openPackaged(profile)
    await expect(first.page.getByText('山阳区召开生态环境保护工作推进会').first()).toBeVisible()
    await first.close()
    const second = await openPackaged(profile)
    await expect(second.page.getByText('山阳区召开生态环境保护工作推进会').first()).toBeVisible()
    await second.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

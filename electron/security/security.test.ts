import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ app: {}, shell: {} }))

const { CSP, isOurs } = await import('./csp.js')
const { refusedSwitch } = await import('./debugging.js')
const { mayOpenOutside } = await import('./harden.js')
const { appFile, archivedHash, assetHash, serveApp, serveAsset } = await import('./protocol.js')

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'forme-protocol-'))
  writeFileSync(join(root, 'index.html'), '<p>desk</p>')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('whose page asks', () => {
  it('knows its own pages only', () => {
    expect(isOurs('app://forme/index.html')).toBe(true)
    expect(isOurs('app://forme/print.html?page=1')).toBe(true)
    for (const bad of [
      '',
      undefined,
      'nonsense',
      'file:///index.html',
      'https://forme/',
      'app://forme.evil/',
      'app://evil/',
      'data:text/html,x',
      'APP://evil/',
      'blob:app://forme/x',
    ])
      expect(isOurs(bad)).toBe(false)
  })

  it('hands only web and mail addresses to the system', () => {
    for (const good of ['https://example.org/', 'mailto:desk@example.org']) expect(mayOpenOutside(good)).toBe(true)
    for (const bad of ['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://x/y', 'nonsense', ''])
      expect(mayOpenOutside(bad)).toBe(false)
  })

  it('has no unsafe source, no network and no foreign host in the CSP', () => {
    expect(CSP).not.toMatch(/unsafe|\*|https?:|wss?:/)
    expect(CSP).toContain("default-src 'none'")
    expect(CSP).toContain("require-trusted-types-for 'script'")
  })
})

describe('debugging', () => {
  const has = (name: string) => (one: string) => one === name

  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'js-flags'])('is refused in a package: --%s', (name) => {
    expect(refusedSwitch(has(name), true, {})).toBe(name)
    expect(refusedSwitch(has(name), true, { FORME_SMOKE_TEST: '0' })).toBe(name)
  })

  it('is there for the smoke test and in the source tree', () => {
    expect(refusedSwitch(has('remote-debugging-port'), true, { FORME_SMOKE_TEST: '1' })).toBeNull()
    expect(refusedSwitch(has('remote-debugging-port'), false, {})).toBeNull()
    expect(refusedSwitch(has('lang'), true, {})).toBeNull()
  })
})

describe('app://', () => {
  it('serves its own files with the policy', async () => {
    const answer = await serveApp(root, 'app://forme/index.html')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toBe(CSP)
    expect(await answer.text()).toBe('<p>desk</p>')
  })

  it.each([
    'app://forme/../secret',
    'app://forme/%2e%2e/secret',
    'app://forme/..%2f..%2fetc/passwd',
    'app://forme/%5c..%5csecret',
    'app://forme/%00',
    'app://forme/%zz',
    'app://other/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses %s', async (address) => {
    expect((await serveApp(root, address)).status).toBe(404)
  })

  it('never names a file outside its folder', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '%2e%2e', '/', '%2f', '\\', '%5c', 'a', '.', '%00', '?', '#'), { maxLength: 12 }),
        (parts) => {
          const file = appFile(root, `app://forme/${parts.join('')}`)
          expect(file === null || file.startsWith(`${root}/`)).toBe(true)
        },
      ),
    )
  })
})

describe('asset://', () => {
  const hash = 'a'.repeat(64)
  const nothing = () => null
  const photo = (file: string, media = 'image/png') => ({ photo: () => ({ file: join(root, file), media }), archived: nothing })
  const thumbnail = { photo: nothing, archived: () => Buffer.from('small copy') }

  it('serves a picture of the store by its hash', async () => {
    writeFileSync(join(root, hash), 'picture')
    const answer = await serveAsset(photo(hash), `asset://photo/${hash}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
  })

  it('serves the small copy of an archived picture, and never a file of the store in its place', async () => {
    const answer = await serveAsset(thumbnail, `asset://archive-photo/${hash}`)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(await answer.text()).toBe('small copy')
    expect((await serveAsset(photo(hash), `asset://archive-photo/${hash}`)).status).toBe(404)
    expect((await serveAsset(thumbnail, `asset://photo/${hash}`)).status).toBe(404)
  })

  it.each([
    `asset://photo/${hash}/../x`,
    `asset://photo/${hash}?x`,
    `asset://other/${hash}`,
    'asset://photo/../../x',
    'asset://photo/%2e%2e',
    `asset://photo/${'A'.repeat(64)}`,
    `asset://archive-photo/${hash}/../x`,
    `asset://archive-photo/${hash}#x`,
    'asset://archive-photo/%2e%2e',
    `file:///${hash}`,
  ])('refuses %s', async (address) => {
    expect(assetHash(address)).toBeNull()
    expect(archivedHash(address)).toBeNull()
    expect((await serveAsset({ ...photo('index.html'), archived: thumbnail.archived }, address)).status).toBe(404)
  })

  it('serves pictures only, and nothing it does not know', async () => {
    symlinkSync(join(root, 'index.html'), join(root, 'link'))
    expect((await serveAsset(photo('link', 'text/html'), `asset://photo/${hash}`)).status).toBe(404)
    expect((await serveAsset({ photo: nothing, archived: nothing }, `asset://photo/${hash}`)).status).toBe(404)
    expect((await serveAsset({ photo: nothing, archived: nothing }, `asset://archive-photo/${hash}`)).status).toBe(404)
  })
})

// Serves the application's own files (app://forme) and the store's pictures (asset://photo), each kept inside its folder.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { APP_ORIGIN } from '../../shared/ipc/bridge.js'
import { CSP } from './csp.js'

const MEDIA: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

const refuse = () => new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } })

/** The file under `root` that an app:// address names, or null when it names none or would leave the folder. */
export function appFile(root: string, address: string): string | null {
  try {
    const url = new URL(address)
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return null
    const pathname = decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)
    if (pathname.includes('\0') || pathname.includes('\\')) return null
    const file = normalize(join(root, pathname))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

/** The SHA-256 an asset address names; the pattern is strict, so no traversal, host or query gets through. */
export function assetHash(address: string): string | null {
  return /^asset:\/\/photo\/([0-9a-f]{64})$/.exec(address)?.[1] ?? null
}

/** Answers one request for the application's files. */
export async function serveApp(root: string, address: string): Promise<Response> {
  const file = appFile(root, address)
  if (!file) return refuse()
  try {
    const body = new Uint8Array(await readFile(file))
    return new Response(body, {
      headers: {
        'content-type': MEDIA[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    })
  } catch {
    return refuse()
  }
}

/** Answers one request for a picture of the store. `find` gives the file and its media type, or null. */
export async function serveAsset(find: (sha256: string) => { file: string; media: string } | null, address: string): Promise<Response> {
  const hash = assetHash(address)
  const found = hash ? find(hash) : null
  if (!found || !/^image\/(jpeg|png|webp|gif)$/.test(found.media)) return refuse()
  try {
    const body = new Uint8Array(await readFile(found.file))
    return new Response(body, { headers: { 'content-type': found.media, 'x-content-type-options': 'nosniff' } })
  } catch {
    return refuse()
  }
}

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

/** The SHA-256 of an archived picture, as strictly. */
export function archivedHash(address: string): string | null {
  return /^asset:\/\/archive-photo\/([0-9a-f]{64})$/.exec(address)?.[1] ?? null
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

/** What `asset:` addresses name, by their hash. */
export interface AssetFinders {
  /** The file of a picture of the store and its media type, or null. */
  readonly photo: (sha256: string) => { file: string; media: string } | null
  /** The small JPEG of an archived picture, or null. */
  readonly archived: (sha256: string) => Uint8Array | null
}

const pictureOf = (body: Uint8Array<ArrayBuffer>, media: string): Response =>
  new Response(body, { headers: { 'content-type': media, 'x-content-type-options': 'nosniff' } })

/** Answers one request for a picture of the store or of the archive. */
export async function serveAsset({ photo, archived }: AssetFinders, address: string): Promise<Response> {
  const archivedSha256 = archivedHash(address)
  if (archivedSha256) {
    const thumbnail = archived(archivedSha256)
    return thumbnail ? pictureOf(new Uint8Array(thumbnail), 'image/jpeg') : refuse()
  }
  const hash = assetHash(address)
  const found = hash ? photo(hash) : null
  if (!found || !/^image\/(jpeg|png|webp|gif)$/.test(found.media)) return refuse()
  try {
    return pictureOf(new Uint8Array(await readFile(found.file)), found.media)
  } catch {
    return refuse()
  }
}

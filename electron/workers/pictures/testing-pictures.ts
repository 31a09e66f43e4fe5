// Test support: real picture files made of drawn scenes, and the thread bundled as it is shipped.
import fs from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { crop, grayscale_human_corrected, PhotonImage, resize, SamplingFilter } from '@silvia-odwyer/photon-node'
import { scene } from '../../../shared/domain/pictures/testing-scenes.js'
import { bundle } from '../archive/testing-bundle.js'

/** The bundled thread with the decoder's WebAssembly beside it. */
export async function bundlePictures(folder: string): Promise<string> {
  const file = await bundle(folder, '../pictures/worker.ts')
  fs.copyFileSync(path.resolve('node_modules/@silvia-odwyer/photon-node/photon_rs_bg.wasm'), path.join(folder, 'photon_rs_bg.wasm'))
  return file
}

export interface Change {
  readonly width?: number
  readonly quality?: number
  readonly isGrey?: boolean
  /** Left, top, right, bottom in shares of the sides. */
  readonly cut?: readonly [number, number, number, number]
  readonly as?: 'jpg' | 'png' | 'webp'
}

const SIZE = { width: 720, height: 480 }

/** A photograph in colour, by its number, after what was done to it. */
export function pictureFile(seed: number, { width, quality = 88, isGrey = false, cut, as = 'jpg' }: Change = {}): Uint8Array {
  const { luma } = scene(seed, SIZE.width, SIZE.height)
  const rgba = Uint8Array.from({ length: luma.length * 4 }, (_, at) => {
    const light = luma[at >> 2] ?? 0
    return [light, Math.round(light * 0.75), 255 - light, 255][at % 4] ?? 0
  })
  let image = new PhotonImage(rgba, SIZE.width, SIZE.height)
  if (cut) {
    const [left, top, right, bottom] = cut
    image = crop(image, left * SIZE.width, top * SIZE.height, right * SIZE.width, bottom * SIZE.height)
  }
  if (width) image = resize(image, width, Math.round((image.get_height() * width) / image.get_width()), SamplingFilter.Lanczos3)
  if (isGrey) grayscale_human_corrected(image)
  const bytes = as === 'png' ? image.get_bytes() : as === 'webp' ? image.get_bytes_webp() : image.get_bytes_jpeg(quality)
  image.free()
  return bytes
}

/** CRC-32 of PNG. Source: PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}

/** A grey PNG that says `width` × `height` and inflates to `bytes` of zeros. */
export function pngBomb(width: number, height: number, bytes: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(new Uint8Array(bytes))),
    chunk('IEND', new Uint8Array()),
  ])
}

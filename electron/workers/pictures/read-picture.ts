// A picture file as what is kept of it: sizes, kind, fingerprint, and a small copy when it is wanted. The bytes come from outside:
// sizes are read and judged before anything is decoded, and the decoder is Rust in WebAssembly, which cannot leave its own memory.
import { PhotonImage, resize, SamplingFilter } from '@silvia-odwyer/photon-node'
import { imageSize } from 'image-size'
import { encodeFingerprint } from '../../../shared/domain/pictures/encode-fingerprint.js'
import { fingerprintOf, RASTER_LONG_SIDE } from '../../../shared/domain/pictures/fingerprint.js'
import { fitted, rasterOf, upright } from '../../../shared/domain/pictures/raster.js'
import { MOST_BYTES, MOST_PIXELS, THUMBNAIL_LONG_SIDE, THUMBNAIL_QUALITY } from './limits.js'

export type PictureRefusal = 'kind' | 'tooLarge' | 'damaged' | 'timeout'

export interface PictureReading {
  readonly media: PictureMedia
  /** As a viewer sees it: a camera's rotation mark is applied. */
  readonly widthPx: number
  readonly heightPx: number
  /** encodeFingerprint; null for a flat picture. */
  readonly fingerprint: Uint8Array | null
  /** JPEG, upright only when the file is; null when none was wanted. */
  readonly thumbnail: Uint8Array | null
}

const MEDIA = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' } as const
export type PictureMedia = (typeof MEDIA)[keyof typeof MEDIA]

export class PictureRefused extends Error {
  readonly code: PictureRefusal

  constructor(code: PictureRefusal, cause?: unknown) {
    super(`the picture is refused: ${code}`, { cause })
    this.name = 'PictureRefused'
    this.code = code
  }
}

function sizeOf(bytes: Uint8Array): { media: PictureMedia; width: number; height: number; orientation: number } {
  if (bytes.length > MOST_BYTES) throw new PictureRefused('tooLarge')
  let size: ReturnType<typeof imageSize>
  try {
    size = imageSize(bytes)
  } catch (cause) {
    throw new PictureRefused('kind', cause)
  }
  const media = MEDIA[size.type as keyof typeof MEDIA]
  if (media === undefined) throw new PictureRefused('kind')
  if (size.width < 1 || size.height < 1) throw new PictureRefused('damaged')
  if (size.width * size.height > MOST_PIXELS) throw new PictureRefused('tooLarge')
  return { media, width: size.width, height: size.height, orientation: size.orientation ?? 1 }
}

/** Throws PictureRefused. After `damaged` the decoder may be in any state: end its thread. */
export function readPicture(bytes: Uint8Array, wantsThumbnail: boolean): PictureReading {
  const { media, width, height, orientation } = sizeOf(bytes)
  let image: PhotonImage
  try {
    image = PhotonImage.new_from_byteslice(bytes)
  } catch (cause) {
    throw new PictureRefused('damaged', cause)
  }
  try {
    // A file that tells two sizes to two readers is after something.
    if (image.get_width() !== width || image.get_height() !== height) throw new PictureRefused('damaged')
    const { raster, chroma } = rasterOf(image.get_raw_pixels(), width, height, RASTER_LONG_SIDE)
    const fingerprint = fingerprintOf(upright(raster, orientation), chroma)
    const lies = orientation >= 5
    return {
      media,
      widthPx: lies ? height : width,
      heightPx: lies ? width : height,
      fingerprint: fingerprint && encodeFingerprint(fingerprint),
      thumbnail: wantsThumbnail ? thumbnailOf(image, width, height) : null,
    }
  } finally {
    image.free()
  }
}

function thumbnailOf(image: PhotonImage, width: number, height: number): Uint8Array {
  const size = fitted(width, height, THUMBNAIL_LONG_SIDE)
  const small = resize(image, size.width, size.height, SamplingFilter.Triangle)
  try {
    return small.get_bytes_jpeg(THUMBNAIL_QUALITY)
  } finally {
    small.free()
  }
}

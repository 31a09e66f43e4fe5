// Takes a picture into the store: only real pictures of the kinds a page can print, within limits.
import { imageSize } from 'image-size'
import { LIMITS } from '../../shared/ipc/contract.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { type BlobMedia, putBlob } from '../store/repositories/blobs.js'
import { commandBy, type Desk } from './desk.js'

/** The kinds Chromium draws and a PDF can carry. */
const MEDIA: Readonly<Record<string, BlobMedia>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' }
/** A picture beyond this would exhaust the process that decodes it. */
const MAX_PIXELS = 300_000_000

/** Sizes as a viewer sees them: a camera's rotation mark is applied. Throws a refusal `badPicture`. */
export function readPictureSize(bytes: Uint8Array): { media: BlobMedia; widthPx: number; heightPx: number } {
  let size: ReturnType<typeof imageSize>
  try {
    size = imageSize(bytes)
  } catch {
    throw new RefusalError('badPicture', 'unreadable')
  }
  const media = MEDIA[size.type ?? '']
  if (!media) throw new RefusalError('badPicture', 'kind', { kind: size.type ?? '' })
  if (size.width < 1 || size.height < 1 || size.width * size.height > MAX_PIXELS) throw new RefusalError('badPicture', 'tooLarge')
  const lying = (size.orientation ?? 1) >= 5
  return { media, widthPx: lying ? size.height : size.width, heightPx: lying ? size.width : size.height }
}

export function addPicture(
  desk: Desk,
  name: string,
  bytes: Uint8Array,
): { sha256: string; widthPx: number; heightPx: number; media: string } {
  if (bytes.byteLength > LIMITS.pictureBytes) throw new RefusalError('badPicture', 'tooLarge')
  const { media, widthPx, heightPx } = readPictureSize(bytes)
  return desk.store.command({ ...commandBy(desk, 'picture.add', null), data: { name } }, (tx) => {
    const { sha256 } = putBlob(tx, { bytes, media, widthPx, heightPx })
    return { sha256, widthPx, heightPx, media }
  })
}

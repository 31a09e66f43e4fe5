// Which pictures of an issue show one photograph, and where one stood before: asked of the picture index, which follows the store on a
// thread of its own. What the index does not know yet is not told; the next check tells it.
import { bodyPictures } from '../../shared/body/text.js'
import type { ArticleContent } from '../../shared/domain/article.js'
import type { Id, IssueDate, Sha256 } from '../../shared/domain/ids.js'
import {
  type EarlierPicture,
  NO_PICTURE_MATCHES,
  type PictureMatches,
  type PicturePair,
} from '../../shared/domain/pictures/picture-match.js'
import type { Connection } from '../store/connection.js'
import { StoreDamaged, StoreNewer } from '../store/errors.js'
import { listArchivedPictures, openArchivePicturesReader } from '../store/picture-index/archive-pictures.js'
import { openPictureIndexReader } from '../store/picture-index/index-file.js'
import { listPairs } from '../store/picture-index/picture-rows.js'
import { listUses } from '../store/picture-index/picture-uses.js'
import { findBlob } from '../store/repositories/blobs.js'
import type { Reader } from '../store/store.js'

interface Issue {
  readonly id: Id
  readonly content: { readonly date: IssueDate }
}

/** Archived pictures that cannot be read leave the store's own to be compared. */
function archiveReader(directory: string): Connection | null {
  try {
    return openArchivePicturesReader(directory)
  } catch (error) {
    if (error instanceof StoreDamaged || error instanceof StoreNewer) return null
    throw error
  }
}

const latestFirst = (one: EarlierPicture, other: EarlierPicture): number => {
  const [a, b] = [one.day ?? '', other.day ?? '']
  return a === b ? 0 : a < b ? 1 : -1
}

/** `contents` are those of the issue's articles. Issues of later days do not count: they are told of this one themselves. */
export function pictureMatches(reader: Reader, issue: Issue, contents: Iterable<ArticleContent>): PictureMatches {
  const own = new Set<Sha256>()
  for (const { body } of contents) for (const { sha256 } of bodyPictures(body)) if (sha256 !== null) own.add(sha256)
  const index = own.size === 0 ? null : openPictureIndexReader(reader.directory)
  if (!index) return NO_PICTURE_MATCHES
  const archive = archiveReader(reader.directory)
  /** Where the file `sha256` stood before, as another one of the photograph in `pair`. */
  const stood = (sha256: Sha256, pair: PicturePair | null): EarlierPicture[] => {
    const blob = findBlob(reader, sha256)
    const used = listUses(index, reader, sha256).filter((use) => use.issueId !== issue.id && use.day < issue.content.date)
    const archived = archive ? listArchivedPictures(archive, sha256) : []
    return [
      ...used.map(({ articleId, day, page, headline }) => ({
        kind: 'issue' as const,
        sha256,
        articleId,
        day,
        page,
        name: headline,
        widthPx: blob?.widthPx ?? 0,
        heightPx: blob?.heightPx ?? 0,
        pair,
      })),
      ...archived
        .filter(({ day }) => day === null || day < issue.content.date)
        .map(({ day, page, name, widthPx, heightPx }) => ({
          kind: 'archive' as const,
          sha256,
          articleId: null,
          day,
          page,
          name,
          widthPx,
          heightPx,
          pair,
        })),
    ]
  }
  try {
    const pairs: PicturePair[] = []
    const earlier = new Map<Sha256, readonly EarlierPicture[]>()
    for (const sha256 of own) {
      const found = listPairs(index, sha256)
      pairs.push(...found.filter(({ a, b }) => own.has(b) && a < b))
      const before = [...stood(sha256, null), ...found.flatMap((pair) => stood(pair.b, pair))].sort(latestFirst)
      if (before.length > 0) earlier.set(sha256, before)
    }
    return { pairs, earlier }
  } finally {
    archive?.close()
    index.close()
  }
}

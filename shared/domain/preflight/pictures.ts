// The pictures of the issue's copy, with where they are printed.

import type { PictureAttrs } from '../../body/schema.js'
import { bodyPictures } from '../../body/text.js'
import type { FindingPlace } from '../finding.js'
import { type Copy, copiesOf } from './places.js'
import type { IssueSnapshot } from './snapshot.js'

export interface CopyPicture {
  readonly copy: Copy
  readonly picture: PictureAttrs
  /** From 1, in reading order of the article. */
  readonly number: number
  readonly where: FindingPlace
  /** `left out`: the article stands on a page without this picture. */
  readonly printed: 'placed' | 'stock' | 'left out'
}

/** All of them, in order of the copy. */
export const picturesOf = (snapshot: IssueSnapshot): CopyPicture[] =>
  copiesOf(snapshot).flatMap((copy) =>
    bodyPictures(copy.content.body).map((picture, index) => {
      const frame = copy.placed?.frame
      // A photo on a page is nothing without its picture, whether or not somebody has set it into the frame.
      const isWholePhoto = copy.content.genre === 'photo' && frame?.pictures.length === 0
      const shown = frame && (isWholePhoto || frame.pictures.some((one) => one.picture === index))
      return {
        copy,
        picture,
        number: index + 1,
        where: copy.where,
        printed: shown === undefined ? ('stock' as const) : shown ? ('placed' as const) : ('left out' as const),
      }
    }),
  )

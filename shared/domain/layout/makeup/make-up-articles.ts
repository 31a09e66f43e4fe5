// Articles as make-up needs them, from their content: real lines, real heads and captions, and the real setting as the judge.
import { bodyPictures } from '../../../body/text.js'
import type { ArticleContent } from '../../article.js'
import { articleLines } from '../../copyfit/measure.js'
import type { Frame } from '../../frame.js'
import type { PublicationStyle } from '../../publication.js'
import { headRowsFor } from '../frame-defaults.js'
import { setFrame } from '../set-frame.js'
import { articleHeadLines } from '../set-head.js'
import type { FrameFit, PageGeometry } from '../types.js'
import { derivePriorities } from './article-priority.js'
import { headlineWidthPx } from './head-fit.js'
import type { CaptionPlace, MakeUpArticle, Priority } from './types.js'

export interface MakeUpSource {
  readonly articleId: string
  readonly revisionId: string
  readonly content: ArticleContent
  /** The editor's own ranking; derived when left out. */
  readonly priority?: Priority
}

/**
 * Make-up articles in the order of `sources`, which is the order of filing. Measuring is remembered for each article, so keep the
 * result for every page of one format.
 */
export function makeUpArticles(sources: readonly MakeUpSource[], style: PublicationStyle, geometry: PageGeometry): MakeUpArticle[] {
  const derived = derivePriorities(
    sources.map(({ content }) => ({
      genre: content.genre,
      lines: articleLines(content, geometry.columnWidthPx, style),
      headline: content.headline,
      kicker: content.kicker,
      deck: content.deck,
      pictures: bodyPictures(content.body).length,
    })),
  )
  return sources.map((source, index) => makeUpArticle(source, source.priority ?? derived[index] ?? 1, style, geometry))
}

function makeUpArticle(source: MakeUpSource, priority: Priority, style: PublicationStyle, geometry: PageGeometry): MakeUpArticle {
  const { articleId, revisionId, content } = source
  const { genre, headline, kicker, deck } = content
  return {
    articleId,
    revisionId,
    genre,
    priority,
    headline,
    kicker,
    deck,
    pictures: bodyPictures(content.body).map((picture) => ({
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
      hasImage: picture.sha256 !== null,
      captionCharacters: [...picture.caption, ...picture.credit].length,
    })),
    linesAt: remembered(String, (widthPx: number) => articleLines(content, widthPx, style)),
    captionRowsAt: captionMeasure(content, style, geometry),
    headAt: headMeasure(content, geometry),
    verify: (frame) => verifyFrame(frame, content, style, geometry),
  }
}

/** The fit of the frame as it will be printed; a caption that finds no room counts as overset too. */
function verifyFrame(frame: Frame, content: ArticleContent, style: PublicationStyle, geometry: PageGeometry): FrameFit {
  const set = setFrame(frame, content, style, geometry)
  const captionsOverset = set.pictures.filter((picture) => picture.captionOverset).length
  return { ...set.fit, oversetLines: set.fit.oversetLines + captionsOverset }
}

function headMeasure(content: ArticleContent, geometry: PageGeometry): NonNullable<MakeUpArticle['headAt']> {
  const measure = remembered(
    ([columnSpan, sizePt]: readonly [number, number]) => `${columnSpan} ${sizePt}`,
    ([columnSpan, sizePt]) => {
      // The face is chosen after the search: measure in each that may be taken and keep the larger.
      const faces = ['song', 'hei', 'kai'] as const
      const headlineLines = faces.map(
        (face) =>
          articleHeadLines(content, face, sizePt, headlineWidthPx(columnSpan, geometry)).filter((line) => line.role === 'headline').length,
      )
      const rows = faces.map((face) => headRowsFor(content, face, sizePt, columnSpan, geometry))
      return { headlineLines: Math.max(1, ...headlineLines), rows: Math.max(...rows) }
    },
  )
  return (columnSpan, sizePt) => measure([columnSpan, sizePt])
}

/** Sets each picture once in a frame without text and reads the rows of its caption off. */
function captionMeasure(
  content: ArticleContent,
  style: PublicationStyle,
  geometry: PageGeometry,
): NonNullable<MakeUpArticle['captionRowsAt']> {
  const wordless: ArticleContent = {
    ...content,
    dateline: '',
    byline: [],
    body: { ...content.body, content: content.body.content.filter((block) => block.type === 'picture') },
  }
  const measure = remembered(
    ([picture, place]: readonly [number, CaptionPlace]) => [picture, place.columnSpan, place.bodyColumns, place.pictureColumns].join(' '),
    ([picture, { columnSpan, bodyColumns, pictureColumns }]) => {
      const frame = captionProbe(picture, columnSpan, bodyColumns, pictureColumns, geometry)
      const [set] = setFrame(frame, wordless, style, geometry).pictures
      return set ? Math.round(set.captionBox.height / geometry.rowPx) : 0
    },
  )
  return (picture, place) => measure([picture, place])
}

function captionProbe(picture: number, columnSpan: number, bodyColumns: number, pictureColumns: number, geometry: PageGeometry): Frame {
  return {
    id: '',
    kind: 'article',
    articleId: null,
    revisionId: null,
    column: 1,
    columnSpan,
    row: 1,
    rows: geometry.rows,
    bodyColumns,
    headFace: 'song',
    headSizePt: 12,
    headRows: 0,
    pictures: [{ picture, column: 1, columnSpan: pictureColumns, at: 'top', rows: 1 }],
    text: '',
    locked: false,
  }
}

/** A pure function that remembers its answers by key. */
function remembered<A, R>(keyOf: (argument: A) => string, compute: (argument: A) => R): (argument: A) => R {
  const known = new Map<string, R>()
  return (argument) => {
    const key = keyOf(argument)
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = compute(argument)
    known.set(key, answer)
    return answer
  }
}

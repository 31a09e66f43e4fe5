// Sentences of make-up: where a frame stands and how it fits, why an act was refused.
import type { ArticleContent } from '../../../shared/domain/article.js'
import { type Frame, isHole } from '../../../shared/domain/frame.js'
import { spanCharacters } from '../../../shared/domain/layout/geometry.js'
import type { GridRect } from '../../../shared/domain/layout/grid.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import type { Translate } from '../../../shared/i18n/index.js'
import type { EditRefusal } from './layout-edits.js'
import type { FitState } from './make-up-model.js'

/** 超 6 行, 余 3 行, 正好. */
export const fitWords = (t: Translate, fit: FitState): string =>
  fit.state === 'even' ? t('fit.even') : t(`fit.${fit.state}`, { lines: fit.lines })

/** 第4栏第33行 3栏25行. */
export const placeWords = (t: Translate, rect: GridRect): string =>
  t('makeUp.place', { column: rect.column, row: rect.row, columns: rect.columnSpan, rows: rect.rows })

/** What a frame without a title is called: a headline is still to be written, or it is a hole. */
export const untitledWords = (t: Translate, frame: Frame): string => t(isHole(frame) ? 'makeUp.filler.empty' : 'common.noHeadline')

/** Parts side by side. */
export const joined = (t: Translate, words: readonly string[]): string => words.reduce((a, b) => t('makeUp.apart', { a, b }))

/** A02-2 第4栏第33行 3栏25行 超6行: what a screen reader says after an act. */
export function frameWords(t: Translate, name: string, frame: Frame, fit: FitState | null): string {
  const words = [
    name,
    ...(frame.kind === 'filler' ? [t('makeUp.filler')] : []),
    placeWords(t, frame),
    ...(fit ? [fitWords(t, fit)] : []),
    ...(frame.locked ? [t('makeUp.locked')] : []),
  ]
  return joined(t, words)
}

const MM_PER_PX = 25.4 / 96

/** What a base column holds: ideographs of body type for Chinese copy; for English, whose letters differ, its width. */
export const columnWords = (t: Translate, language: ArticleContent['language'], geometry: PageGeometry): string =>
  language === 'zh'
    ? t('makeUp.status.ideographs', { characters: spanCharacters(geometry, 1) })
    : t('makeUp.status.width', { mm: Math.round(geometry.columnWidthPx * MM_PER_PX * 10) / 10 })

/** Why not, and what is in the way. */
export function refusalWords(t: Translate, refusal: EditRefusal, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string) => names.get(id) ?? ''
  switch (refusal.reason) {
    case 'locked':
      return t('makeUp.refused.locked', { name: nameOf(refusal.frameId) })
    case 'overlaps':
      return t('makeUp.refused.overlaps', { names: refusal.frameIds.map(nameOf).reduce((a, b) => t('common.list', { a, b })) })
    case 'edge':
      return t('makeUp.refused.edge')
    case 'noRoom':
      return t('makeUp.refused.noRoom', { columns: refusal.columns, rows: refusal.rows })
  }
}

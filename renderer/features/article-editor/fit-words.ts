// What the pane of lengths says of the measure: characters where they are known, else the width of the column.
import type { ArticleContent } from '../../../shared/domain/article.js'
import { charactersALine } from '../../../shared/domain/copyfit/characters-a-line.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import type { Translate } from '../../../shared/i18n/index.js'
import type { Measure, Placement } from './article-model.js'

const MM_PER_PX = 25.4 / 96

export const slotName = (placement: Placement): string => `${placement.page.content.pageNo}-${placement.number}`

/** Ideographs stand one to the em and are counted; letters differ, so their number is about. */
function measureWords(t: Translate, content: ArticleContent, widthPx: number, style: PublicationStyle): string {
  const characters = charactersALine(content, widthPx, style)
  if (characters === null) return t('editor.fit.width', { mm: Math.round(widthPx * MM_PER_PX * 10) / 10 })
  return content.language === 'zh'
    ? t('editor.fit.ideographs', { characters: Math.floor(characters) })
    : t('editor.fit.letters', { characters: Math.round(characters) })
}

/** Where the lines are counted, and how much stands in one. */
export function whereCounted(t: Translate, { placement, widthPx }: Measure, content: ArticleContent, style: PublicationStyle): string {
  const measure = measureWords(t, content, widthPx, style)
  return placement
    ? t('editor.fit.placed', { place: slotName(placement), columns: placement.frame.bodyColumns, measure })
    : t('editor.fit.unplaced', { measure })
}

// Which words of an article are compared: the body, never headline, byline or dateline.
import { bodyPictures, bodyPlainText } from '../../body/text.js'
import type { ArticleContent } from '../article.js'

/** The plain text that spans and offsets refer to. A photo without a body stands by its captions. */
export function comparedText(content: Pick<ArticleContent, 'genre' | 'body'>): string {
  const text = bodyPlainText(content.body)
  if (content.genre === 'article' || text !== '') return text
  return bodyPictures(content.body)
    .map((picture) => picture.caption)
    .filter((caption) => caption !== '')
    .join('\n')
}

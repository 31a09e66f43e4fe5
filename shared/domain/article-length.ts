// How long an article is, as the desk counts it.
import { bodyPictures, bodyPlainText, countCharacters } from '../body/text.js'
import type { ArticleContent } from './article.js'

/** Characters of the body; of the captions for a photo item that has no text of its own. */
export function articleCharacters({ genre, body }: Pick<ArticleContent, 'genre' | 'body'>): number {
  const characters = countCharacters(bodyPlainText(body))
  if (characters > 0 || genre !== 'photo') return characters
  return bodyPictures(body).reduce((sum, picture) => sum + countCharacters(picture.caption), 0)
}

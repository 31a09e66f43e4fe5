// What a new article holds before its first word: the language of the desk, a section where one is known, the name of the writer.
import { type ArticleContent, EMPTY_ARTICLE } from './article.js'
import { tidyName } from './tidy-name.js'

export interface NewArticle {
  readonly language: ArticleContent['language']
  readonly section?: string
  /** Whoever sits at the desk; null when nobody has said so. */
  readonly writer: string | null
}

/** An empty article signed by the person who begins it, as reporter. */
export const newArticle = ({ language, section = '', writer }: NewArticle): ArticleContent => {
  const name = tidyName(writer ?? '')
  return { ...EMPTY_ARTICLE, language, section, byline: name === '' ? [] : [{ role: 'reporter', name }] }
}

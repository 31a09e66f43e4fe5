import { describe, expect, it } from 'vitest'
import { ArticleContent, EMPTY_ARTICLE } from './article.js'
import { newArticle } from './new-article.js'

describe('a new article', () => {
  it('is signed by whoever begins it and is otherwise empty', () => {
    const article = newArticle({ language: 'en', section: 'Local', writer: ' Ada  Thorne ' })
    expect(article).toEqual({
      ...EMPTY_ARTICLE,
      language: 'en',
      section: 'Local',
      byline: [{ role: 'reporter', name: 'Ada Thorne' }],
    })
    expect(ArticleContent.safeParse(article).success).toBe(true)
  })

  it('is unsigned where nobody is known', () => {
    expect(newArticle({ language: 'zh', writer: null })).toEqual(EMPTY_ARTICLE)
    expect(newArticle({ language: 'zh', writer: '  ' }).byline).toEqual([])
  })
})

// An article (稿件): everything of it that can reach the plate. Desk matters (state, issue) live beside it, not in it.
import { z } from 'zod'
import { BodyDoc, EMPTY_BODY } from '../body/schema.js'
import { Byline, BylineForm } from './byline.js'

/** Version of the article content schema, stored with every revision. */
export const ARTICLE_SCHEMA_VERSION = 1

/**
 * What a revision stores. Empty strings mean "none"; `dateline` is 本报讯, 新华社北京8月25日电 … without the byline;
 * the body does not repeat dateline or byline: both are rendered from the fields in the house form.
 */
export const ArticleContent = z.strictObject({
  v: z.literal(ARTICLE_SCHEMA_VERSION),
  genre: z.enum(['article', 'photo']),
  kicker: z.string().max(400),
  headline: z.string().max(400),
  deck: z.string().max(1000),
  dateline: z.string().max(100),
  byline: z.array(Byline).max(40),
  bylineForm: BylineForm.nullable(),
  section: z.string().max(60),
  language: z.enum(['zh', 'en']),
  body: BodyDoc,
})
export type ArticleContent = z.infer<typeof ArticleContent>

export const EMPTY_ARTICLE: ArticleContent = {
  v: ARTICLE_SCHEMA_VERSION,
  genre: 'article',
  kicker: '',
  headline: '',
  deck: '',
  dateline: '',
  byline: [],
  bylineForm: null,
  section: '',
  language: 'zh',
  body: EMPTY_BODY,
}

/** Where an article stands at the desk. Placement on a page is derived from the frames, never stored here. */
export const ArticleState = z.enum(['draft', 'filed', 'spiked'])
export type ArticleState = z.infer<typeof ArticleState>

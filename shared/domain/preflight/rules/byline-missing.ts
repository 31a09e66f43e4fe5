// An article that nobody signs. Photos have a credit; briefs under 60 characters, notices and agency copy go unsigned by custom,
// and a name that stands in the copy itself (（记者 …）, By …) is a signature too.
import { bodyPlainText, countCharacters } from '../../../body/text.js'
import type { ArticleContent } from '../../article.js'
import { opening } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

const BRIEF_CHARACTERS = 60
const NOTICE =
  /(?:公告|通告|通知|启事|声明|公示|讣告|更正|致歉|敬告|告知书|招租|招标|预报|预告|榜单|名单|简讯|短讯|一览|编者按|导读)$|\b(?:notice|notices|correction|corrections|obituary|forecast|in brief|briefs|diary|listings|results|index)\s*$/iu
const AGENCY = /(?:社|台|网)[^，。]{0,20}[电讯]|新华社|中新社|Reuters|Xinhua|\bAP\b|\bAFP\b/u
/** Near the beginning or the end of the copy. */
const SIGNED = /记者|通讯员|特约|撰文|文\s?[/／|｜]|作者|本报评论员|编辑部|\bBy [A-Z]|\breport(?:ed|ing) by\b/u
const SIGNATURE_CHARACTERS = 40

const isUnsignedByCustom = (content: ArticleContent, text: string): boolean =>
  content.genre === 'photo' ||
  countCharacters(text) < BRIEF_CHARACTERS ||
  NOTICE.test(content.headline.trim()) ||
  AGENCY.test(content.dateline) ||
  SIGNED.test(text.slice(0, SIGNATURE_CHARACTERS)) ||
  SIGNED.test(text.slice(-SIGNATURE_CHARACTERS))

export const bylineMissing: Rule = {
  id: 'byline-missing',
  check: (snapshot) =>
    copiesOf(snapshot).flatMap(({ articleId, content, where }) => {
      const text = bodyPlainText(content.body)
      if (content.byline.length > 0 || isUnsignedByCustom(content, text)) return []
      return [
        {
          key: findingKey('byline-missing', [articleId]),
          rule: 'byline-missing',
          severity: 'warn',
          where,
          params: {},
          evidence: opening(`${content.dateline} ${text}`, 24),
          other: null,
        },
      ]
    }),
}

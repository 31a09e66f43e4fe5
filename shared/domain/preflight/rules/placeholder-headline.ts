// A stand-in left in kicker, headline or deck: 待定, ×××, （标题）, Headline here. Only the whole line counts, so that a headline
// about a test stays silent. 无题 is a title that poems bear and is left alone.
import { findingKey } from '../finding-key.js'
import { copiesOf } from '../places.js'
import type { Rule } from '../rule.js'

const HEAD = '(?:大|主|副|正|小|文章|新闻|稿件)?(?:标题|主题|引题|副题|肩题|题目)'
const STAND_INS: readonly RegExp[] = [
  // Nothing but marks: ……, ××××, ？？？
  /^[^\p{L}\p{N}]*$/u,
  /^[x×]+$/u,
  new RegExp(`^${HEAD}(?:待定|待拟|待补|待加|另发|暂缺|暂无|占位|略|内容|文字|[x×]+|[\\d一二三四五六七八九十]+)?$`, 'u'),
  new RegExp(`^(?:此处|这里|请|在此|点击)?(?:是|为|写|填|放|加|输入|填写|添加|拟|插入)${HEAD}$`, 'u'),
  new RegExp(`^(?:此处|这里|待补|待拟|补|缺|无|暂无|暂缺|未定|拟)${HEAD}$`, 'u'),
  /^(?:待定|未定|待补|待拟|暂定|占位|占位符|未命名|新稿件?|无标题)[\d一二三]*$/u,
  /^测试(?:稿件?|标题|文章|版)?[\d一二三]*$/u,
  /^(?:your|the|a)?(?:main|sub|story|article|page)?(?:headline|hed|headings?|title|kicker|deck|standfirst)(?:goes)?(?:here|tocome|tbd|tbc|tba|tk|[x\d]+)?$/u,
  /^(?:tbd|tbc|tba|tk|tktk|tocome|placeholder|untitled|dummy|dummytext|asdf|qwerty|loremipsum.*)\d*$/u,
  /^(?:test|testing)(?:headline|title|story|article|page)?\d*$/u,
  // One letter or digit again and again, or fingers run along the keys.
  /^([a-z\d])\1{2,}$/u,
  /^(?:123|1234|12345|123456|123456789|abc|abcd)$/u,
]

/** Full width to half width, small letters, without spaces and colons and without the brackets and quotes around it. */
const bare = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b:：]/gu, '')
    .replace(/^[^\p{L}\p{N}×]+|[^\p{L}\p{N}×]+$/gu, '')

/** True when the line only keeps a place; an empty line is no stand-in. */
export const isPlaceholder = (line: string): boolean => line.trim() !== '' && STAND_INS.some((pattern) => pattern.test(bare(line)))

export const placeholderHeadline: Rule = {
  id: 'placeholder-headline',
  check: (snapshot) =>
    copiesOf(snapshot).flatMap(({ articleId, content, placed, where }) =>
      (['kicker', 'headline', 'deck'] as const)
        .filter((field) => isPlaceholder(content[field]))
        .map((field) => ({
          key: findingKey('placeholder-headline', [articleId, field], content[field]),
          rule: 'placeholder-headline' as const,
          severity: placed ? ('block' as const) : ('warn' as const),
          where,
          params: { field, text: content[field] },
          evidence: content[field],
          other: null,
        })),
    ),
}

// The words of a byline that say what somebody did: before the name (本报记者, 文/, 摄影：) or behind it (摄, 文/图, 整理).
import type { BylineRole } from '../../byline.js'

type Role = { readonly roles: readonly BylineRole[]; readonly word: RegExp; readonly strict?: boolean }

// An affix says whose reporter: 本报, 新华社, 全媒体, 首席 …; longest words first, so that 实习记者 is not read as 记者.
const AFFIX =
  '(?:[\\u3400-\\u9fff\\d]{0,10}(?:报|報|报道|報道|社|台|臺|网|網|刊|媒体|媒體|通讯社|中心|视频)[·／/]?|全媒体|融媒体|融媒|首席|特约|特約|特派|见习|見習|资深|体育|文字|青年|小|驻[\\u3400-\\u9fff]{2,6})'
const prefixRole = (words: string, roles: readonly BylineRole[]): Role => ({
  roles,
  word: new RegExp(`^(${AFFIX}*)(?:${words})[：:／/|｜]?`, 'u'),
})

const PREFIXES: readonly Role[] = [
  prefixRole('实习生|實習生|实习记者|實習記者|实习编辑', ['intern']),
  prefixRole('摄影记者|攝影記者|摄影报道|图片记者|摄影|攝影|供图|供圖', ['photographer']),
  prefixRole('通讯员|通訊員|特约通讯员', ['correspondent']),
  prefixRole('记者|記者|采写|采访', ['reporter']),
  prefixRole('评论员|評論員|作者|撰文|撰稿|执笔', ['author']),
  prefixRole('编辑|編輯|整理|策划|编译|編譯', ['editor']),
  prefixRole('口述|讲述', ['author']),
  // Names that no field keeps.
  prefixRole('校对|校對|版式|设计|制图|视频|剪辑|海报|监制|统筹|美编', []),
  // Who writes a letter to the paper.
  { roles: ['author'], word: /^()(?:读者|讀者|网友|網友|市民|居民|来信人)[：:]?$/u },
  { roles: ['author', 'photographer'], word: /^()(?:文[/／、]?[图圖片摄攝]|[图圖片摄攝][/／、]?文|文并摄)[：:／/]?$/u },
  { roles: ['author', 'photographer'], word: /^()文[/／、]?[图圖片摄攝][：:／/|｜]/u },
  { roles: ['author'], word: /^()文[：:／/|｜]/u },
  { roles: ['photographer'], word: /^()(?:[图圖]片?|[摄攝])[：:／/|｜]/u },
  { roles: ['editor'], word: /^((?!责任|責任|美术|值班|见习)[\u3400-\u9fff]{2})(?:编辑|編輯)[：:／/|｜]?/u, strict: true },
  // 潮新闻记者, 中国青年报客户端记者: any house; then only known surnames are names, for 美国记者 探访书屋 is a headline.
  { roles: ['reporter'], word: /^([\u3400-\u9fffA-Za-z\d·・/／]{1,16}?)(?:记者|記者)[：:／/|｜]?/u, strict: true },
]

export const SUFFIX =
  /^[/／|｜]?(摄影报道|攝影報道|摄影|攝影|文[/／、]?[图圖片摄攝]|[图圖片摄攝][/／、]?文|文并摄|摄|攝|报道|報道|報導|采写|整理|编译|編譯|编写|执笔|口述|译|譯|文|[图圖]|供[图圖]|供稿|撰)$/u
/** Roles of a suffix; `before` are those that a prefix already gave. */
export function suffixRoles(word: string, before: readonly BylineRole[] | null): readonly BylineRole[] {
  if (/报道$|報道$|報導$/u.test(word) && !/[摄攝]/u.test(word)) return before ?? ['reporter']
  if (/^采写$/u.test(word)) return before ?? ['reporter']
  if (/整理|译|譯|编写/u.test(word)) return before ?? ['editor']
  if (/口述/u.test(word)) return before ?? ['author']
  if (/^(?:文|撰|供稿|执笔)$/u.test(word)) return before ?? ['author']
  if (/文|报道|報道/u.test(word)) return [...(before ?? ['author']), 'photographer']
  return ['photographer']
}

export interface Prefix {
  readonly roles: readonly BylineRole[]
  readonly affix: string
  readonly rest: string
  /** Only known surnames are names behind it. */
  readonly strict: boolean
}

/** The role word that a token begins with, whose reporter it says, and the rest of the token; null without one. */
export function readPrefix(token: string): Prefix | null {
  for (const { roles, word, strict = false } of PREFIXES) {
    const match = word.exec(token)
    if (match === null) continue
    const rest = token.slice(match[0].length)
    // 文/本报记者, 采写：新京报记者: the second word says who, the first what for.
    const who = rest !== '' && /[：:／/|｜]$/u.test(match[0]) ? readPrefix(rest) : null
    if (who === null) return { roles, affix: match[1] ?? '', rest, strict }
    const own = roles.includes('author') ? [...who.roles, ...roles.filter((role) => role === 'photographer')] : roles
    return { roles: own, affix: who.affix, rest: who.rest, strict: who.strict }
  }
  return null
}

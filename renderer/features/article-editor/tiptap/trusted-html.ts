// Foreign markup, washed. The page refuses markup as text everywhere; this is the one place that may parse it, in an inert
// document, and what comes out carries no script, handler, form or style.
import DOMPurify, { type Config } from 'dompurify'
import { STYLE_ATTRIBUTE } from './pasted-blocks.js'

interface InertRules {
  readonly createHTML: (html: string) => string
  readonly createScriptURL: (url: string) => string
}
type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>

const WASH: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'input', 'textarea', 'select', 'button'],
  RETURN_DOM_FRAGMENT: true,
}

let wash: Config | null = null

/** DOMPurify parses under a policy of its own, by the name that the page's security policy allows for the clipboard. */
function washRules(): Config {
  if (wash) return wash
  const factory = (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: InertRules) => unknown } }).trustedTypes
  const policy = factory?.createPolicy('ProseMirrorClipboard', {
    createHTML: (html) => html,
    createScriptURL: () => {
      throw new TypeError('no script addresses')
    },
  })
  wash = policy ? { ...WASH, TRUSTED_TYPES_POLICY: policy as Policy } : WASH
  return wash
}

/**
 * Styles out of the way before anything parses them: the security policy reports every style attribute, even in an inert
 * document. They are kept under another name, because bold often is nothing but a style.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE_ATTRIBUTE}$2`))

/** Foreign HTML as an inert fragment. */
export const washedFragment = (html: string): DocumentFragment =>
  DOMPurify.sanitize(withoutStyles(html), washRules()) as unknown as DocumentFragment

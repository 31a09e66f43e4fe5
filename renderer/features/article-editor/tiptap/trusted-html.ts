// The page's rule for markup: nothing becomes DOM that DOMPurify has not washed. Made once, before any editor.
import DOMPurify, { type Config } from 'dompurify'
import { STYLE_ATTRIBUTE } from './pasted-blocks.js'

interface HtmlPolicy {
  readonly createHTML: (html: string) => string
  readonly createScriptURL: (url: string) => string
}
interface PolicyFactory {
  readonly defaultPolicy: unknown
  readonly createPolicy: (name: string, rules: HtmlPolicy) => unknown
}

const factory = (): PolicyFactory | undefined => (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

const WASH = { USE_PROFILES: { html: true }, FORBID_TAGS: ['style', 'form', 'input', 'textarea', 'select', 'button'] }

let made = false
let wash: Config = WASH

/**
 * Creates the Trusted Types policy `default` when the page has none. DOMPurify parses in an inert document under a policy
 * of its own, named as the security policy allows; without Trusted Types (tests in a plain browser) nothing is needed.
 */
export function ensureTrustedHtml(): void {
  if (made) return
  made = true
  const types = factory()
  if (!types) return
  const refuseScripts = () => {
    throw new TypeError('no script addresses')
  }
  const inert = types.createPolicy('ProseMirrorClipboard', { createHTML: (html) => html, createScriptURL: refuseScripts })
  wash = { ...WASH, TRUSTED_TYPES_POLICY: inert as NonNullable<Config['TRUSTED_TYPES_POLICY']> }
  if (types.defaultPolicy) return
  types.createPolicy('default', { createHTML: (html) => String(DOMPurify.sanitize(html, wash)), createScriptURL: refuseScripts })
}

/**
 * Styles out of the way before anything parses them: the security policy reports every style attribute, even in an inert
 * document. They are kept under another name, because bold often is nothing but a style.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE_ATTRIBUTE}$2`))

/** Foreign HTML as an inert fragment without scripts, handlers, forms or live styles. */
export function washedFragment(html: string): DocumentFragment {
  ensureTrustedHtml()
  return DOMPurify.sanitize(withoutStyles(html), { ...wash, RETURN_DOM_FRAGMENT: true })
}

// The page's rule for markup: nothing becomes DOM that DOMPurify has not washed. Made once, before any editor.
import DOMPurify from 'dompurify'

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

/**
 * Creates the Trusted Types policy `default` when the page has none. DOMPurify parses in an inert document under a policy
 * of its own, named as the security policy allows; without Trusted Types (tests in a plain browser) nothing is needed.
 */
export function ensureTrustedHtml(): void {
  if (made) return
  made = true
  const types = factory()
  if (!types) return
  const inert = types.createPolicy('ProseMirrorClipboard', {
    createHTML: (html) => html,
    createScriptURL: () => {
      throw new TypeError('no script addresses')
    },
  })
  DOMPurify.setConfig({ ...WASH, TRUSTED_TYPES_POLICY: inert as never })
  if (types.defaultPolicy) return
  types.createPolicy('default', {
    createHTML: (html) => String(DOMPurify.sanitize(html)),
    createScriptURL: () => {
      throw new TypeError('no script addresses')
    },
  })
}

/** Foreign HTML as an inert fragment without scripts, handlers or forms. */
export function washedFragment(html: string): DocumentFragment {
  ensureTrustedHtml()
  return DOMPurify.sanitize(html, { ...WASH, RETURN_DOM_FRAGMENT: true })
}

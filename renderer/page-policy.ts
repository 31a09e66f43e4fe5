// Lets two libraries live with the page's content security policy. Imported before everything else.

declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
  interface Window {
    readonly trustedTypes?: { createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown }
  }
}

// Zod would compile its parsers with `new Function` and try that as soon as the first record is declared.
globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true }

// The kit empties its live region with `innerHTML = ''`. Markup as text stays refused everywhere.
window.trustedTypes?.createPolicy('default', { createHTML: (text) => (text === '' ? '' : null) })

export {}

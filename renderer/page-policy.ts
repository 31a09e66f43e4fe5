// Lets two libraries live with the page's content security policy. Imported before everything else.

declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

// Zod would compile its parsers with `new Function` and tries that as soon as the first record is declared.
globalThis.__zod_globalConfig ??= {}
globalThis.__zod_globalConfig.jitless = true

// The kit empties its live region with `innerHTML = ''`, which trusted types refuse like any text. Emptying needs no
// markup, so it is done without; every other text still goes to the native setter and its policy.
const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
if (markup?.set) {
  const setMarkup = markup.set
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...markup,
    set(this: Element, text: unknown) {
      if (text === '') this.replaceChildren()
      else setMarkup.call(this, text)
    },
  })
}

export {}

// Keeps zod from compiling its parsers with `new Function`, which the page's content security policy refuses and reports.
// Imported before everything else, because zod tries it as soon as the first record is declared.
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true }

export {}

// The plain text of marked-up copy inside an exchange record. It is read, never shown as markup: a tag that is not understood is dropped.

const BLOCK = /<\/?(?:p|div|br|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|section|article|figure|figcaption|hr|pre|dd|dt|dl)\b[^>]*>/giu
const UNREAD = /<(script|style|head|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/giu
const TAG = /<\/?[A-Za-z!?][^>]*(?:>|$)/gu
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/gu

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  shy: '\u00ad',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  laquo: '«',
  raquo: '»',
  times: '×',
  deg: '°',
  copy: '©',
}

function character(code: number, otherwise: string): string {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return valid ? String.fromCodePoint(code) : otherwise
}

/** Blocks and breaks become line feeds, entities their characters. */
export const htmlText = (html: string): string =>
  html
    .replace(UNREAD, ' ')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return character(Number.parseInt(decimal, 10), whole)
      if (hex !== undefined) return character(Number.parseInt(hex, 16), whole)
      return NAMED[name ?? ''] ?? whole
    })

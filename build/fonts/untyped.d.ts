// The parts in use of packages that ship no declarations.
declare module 'fontverter' {
  const fontverter: { convert(font: Uint8Array, to: 'truetype'): Promise<Uint8Array> }
  export default fontverter
}
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'truetype' }): Promise<Uint8Array>
}
declare module 'opentype.js' {
  export interface Glyph {
    readonly index: number
    readonly advanceWidth: number
  }
  export interface Font {
    readonly unitsPerEm: number
    readonly tables: { readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> } }
    charToGlyph(character: string): Glyph
    getKerningValue(left: Glyph, right: Glyph): number
  }
  const opentype: { parse(font: ArrayBuffer): Font }
  export default opentype
}

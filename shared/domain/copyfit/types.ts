// The vocabulary of line composition. Widths are CSS pixels at true size (1 px = 0.75 pt), lengths of faces are ems.

/** The faces of the page. Each is one whole font file; see build/fonts. */
export const FACES = ['song', 'songBlack', 'hei', 'heiBlack', 'kai', 'latin', 'latinBold'] as const
export type Face = (typeof FACES)[number]

/** A stretch of text in one face. `sizePx` is the font size, `italic` slants Latin only. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly sizePx: number
}

/** A paragraph ready for setting. */
export interface SetParagraph {
  readonly kind: 'text' | 'subhead' | 'byline' | 'caption'
  readonly runs: readonly Run[]
  /** First-line indent in px. */
  readonly indentPx: number
  readonly align: 'justify' | 'center' | 'start'
  /** Block index in the body it came from; null for a rendered byline. */
  readonly block: number | null
}

/** One composed line. The page draws exactly these: nothing breaks lines a second time. */
export interface SetLine {
  readonly runs: readonly Run[]
  readonly indentPx: number
  /** `justify` stretches to the full measure; the last line of a paragraph never does. */
  readonly align: 'justify' | 'center' | 'start'
  /** The closing bracket at the end is set at half width to fit. */
  readonly trimEnd: boolean
  /** A hyphen is printed after the last character. */
  readonly hyphen: boolean
  readonly kind: SetParagraph['kind']
  /** Paragraph index in the composed sequence, and whether the line starts / ends its paragraph. */
  readonly paragraph: number
  readonly first: boolean
  readonly last: boolean
}

// The part in use of the package hyphen, which ships no declarations.
declare module 'hyphen/en-gb/index.js' {
  /** The text with `hyphenChar` put where a word may be divided. */
  export function hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string
  const hyphen: { hyphenateSync: typeof hyphenateSync }
  export default hyphen
}

// Declares the words of one part of the product in both languages; a key that one of them lacks does not compile.

/** Words by dotted key, as ICU MessageFormat, in Chinese and English. */
export interface Bilingual<K extends string> {
  readonly 'zh-CN': Readonly<Record<K, string>>
  readonly en: Readonly<Record<K, string>>
}

/** The keys are taken from the Chinese side; the English side must have exactly the same ones. */
export const define = <K extends string>(words: {
  readonly 'zh-CN': Readonly<Record<K, string>>
  readonly en: Readonly<Record<NoInfer<K>, string>>
}): Bilingual<K> => words

// Sentences of copyfit: what is cut, where something is added, and what that gains.
import type { Addition } from '../../../shared/domain/copyfit/suggest-additions.js'
import type { Cut } from '../../../shared/domain/copyfit/suggest-cuts.js'
import type { Translate } from '../../../shared/i18n/index.js'

/** So many words of a passage stand in a button and are read out; its title holds the rest. */
const SHOWN_CHARACTERS = 40

function shortened(text: string): string {
  const characters = [...text.trim().replace(/^[，；,;]\s*/u, '')]
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : characters.join('')
}

/** 第 4 段任意连删 3 字; a passage is quoted. */
export function cutWords(t: Translate, { kind, paragraph, characters, words, text }: Cut): string {
  if (kind === 'anywhere' || kind === 'tail')
    return words === null
      ? t(`editor.cut.${kind}.characters`, { paragraph, characters })
      : t(`editor.cut.${kind}.words`, { paragraph, words })
  return t(`editor.cut.${kind}`, { paragraph, text: shortened(text) })
}

/** 第 4 段末加 9 字. */
export const additionWords = (t: Translate, { paragraph, characters, words }: Addition): string =>
  words === null ? t('editor.add.characters', { paragraph, characters }) : t('editor.add.words', { paragraph, words })

/** What it comes to: 省 2 行. */
export const cutGain = (t: Translate, lines: number): string => t('editor.cut.gain', { lines })

// A pinyin input method as Chromium sees one: the letters are composed one by one, then the chosen signs replace them.
import type { Page } from 'playwright/test'

export interface InputMethod {
  /** Leaves the letters standing as composed text. */
  readonly compose: (letters: string) => Promise<void>
  /** Ends the composition with these signs. */
  readonly choose: (signs: string) => Promise<void>
  /** Composes and chooses. */
  readonly write: (letters: string, signs: string) => Promise<void>
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  const compose = async (letters: string) => {
    for (let end = 1; end <= letters.length; end += 1)
      await session.send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end })
  }
  const choose = async (signs: string) => {
    await session.send('Input.insertText', { text: signs })
  }
  return {
    compose,
    choose,
    write: async (letters, signs) => {
      await compose(letters)
      await choose(signs)
    },
  }
}

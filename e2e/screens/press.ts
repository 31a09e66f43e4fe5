// The press check where a text ran before: what differs first, the four choices, what is asked again.
import type { Locator } from 'playwright/test'
import { PressCheck } from './press-check.ts'

export class PrintedBefore extends PressCheck {
  /** The row of the list for the earlier text at that place: 9月2日 A03. */
  ran(place: string): Locator {
    return this.findings(place)
  }

  get title(): Locator {
    return this.screen.getByRole('heading', { level: 2 })
  }

  /** What differs inside matching passages, called out above the rows. */
  changed(a: string, b: string): Locator {
    return this.screen.getByText(this.words.say('press.changed.pair', { a, b }), { exact: true })
  }

  get copies(): Locator {
    return this.screen.getByRole('tablist', { name: this.words.say('press.earlier.copies') })
  }

  option(name: 'pull' | 'again' | 'related' | 'falseAlarm'): Locator {
    return this.screen.getByRole('radio', { name: this.words.say(`press.earlier.${name}`) })
  }

  get why(): Locator {
    return this.screen.getByRole('textbox', { name: this.words.say('press.earlier.reason'), exact: true })
  }

  /** The button in the row of a passage that calls it a formula. */
  formula(passage: string): Locator {
    return this.comparison
      .getByRole('row')
      .filter({ hasText: passage })
      .getByRole('button', { name: this.words.within('press.standing.mark', ['passage']) })
  }

  /** What was decided before, and what was changed since. */
  get asked(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('press.asked.mark') })
  }

  /** Marks words in the left text of the row with that paragraph, as a mouse does. */
  async pick(paragraph: string, words: string): Promise<void> {
    await this.comparison
      .getByRole('cell')
      .filter({ hasText: paragraph })
      .first()
      .evaluate((cell, wanted) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1
          if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        }
      }, words)
  }
}

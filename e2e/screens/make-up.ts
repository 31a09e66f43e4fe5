// Make-up 拼版: the stock at the left, frames on the grid, the inspector at the right, proposals.
import type { Locator, Page } from 'playwright/test'
import { boxOf, screenOf } from './window.ts'
import type { Words } from './words.ts'

export type FrameNumber = 'column' | 'columns' | 'row' | 'rows' | 'headSize' | 'headRows' | 'bodyColumns'

export class MakeUp {
  readonly screen: Locator
  private readonly words: Words

  constructor(page: Page, words: Words) {
    this.words = words
    this.screen = screenOf(page, 'makeUp')
  }

  waiting(headline: string): Locator {
    return this.screen.getByRole('grid', { name: this.words.say('makeUp.stock') }).getByRole('row', { name: headline })
  }

  frames(): Locator {
    return this.screen.getByRole('listbox').getByRole('option')
  }

  get selected(): Locator {
    return this.screen.getByRole('listbox').getByRole('option', { selected: true })
  }

  /** A field of the inspector. */
  number(name: FrameNumber): Locator {
    return this.inspector.getByRole('textbox', { name: this.words.say(`makeUp.${name}`), exact: true })
  }

  get inspector(): Locator {
    return this.screen.getByRole('complementary', { name: this.words.say('makeUp.inspector') })
  }

  button(name: string): Locator {
    return this.screen.getByRole('button', { name, exact: true })
  }

  get proposals(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('makeUp.auto') })
  }

  get zoom(): Locator {
    return this.screen.getByRole('button', { name: this.words.like('makeUp.zoomFit', ['zoom']) })
  }

  /** The point of the page at these shares of its width and height. */
  async pointOnPage(across: number, down: number): Promise<{ x: number; y: number }> {
    // The list of frames fills no area of its own; the sheet round it does.
    const sheet = this.screen.getByRole('listbox').locator('xpath=..')
    const { x, y, width, height } = await boxOf(sheet)
    return { x: x + width * across, y: y + height * down }
  }
}

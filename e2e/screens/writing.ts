// The writing screen 写稿: the fields of an article, its copy, counts and versions.
import type { Locator, Page } from 'playwright/test'
import { expect } from '../desk.ts'
import { screenOf } from './window.ts'
import type { Words } from './words.ts'

export class Writing {
  readonly screen: Locator
  readonly body: Locator
  private readonly page: Page
  private readonly words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
    this.screen = screenOf(page, 'editor')
    this.body = this.screen.getByRole('textbox', { name: words.say('editor.field.body'), exact: true })
  }

  field(name: 'kicker' | 'headline' | 'deck' | 'dateline'): Locator {
    return this.screen.getByRole('textbox', { name: this.words.say(`editor.field.${name}`), exact: true })
  }

  /** The name field of the n-th signature, from 0. */
  signature(at: number): Locator {
    return this.screen
      .getByRole('group', { name: this.words.say('editor.field.byline') })
      .getByRole('textbox')
      .or(this.screen.getByRole('group', { name: this.words.say('editor.field.byline') }).locator('input'))
      .nth(at)
  }

  role(at: number): Locator {
    return this.screen
      .getByRole('group', { name: this.words.say('editor.field.byline') })
      .locator('select')
      .nth(at)
  }

  async startNew(): Promise<void> {
    await this.screen
      .getByRole('button', { name: this.words.say('editor.list.new') })
      .first()
      .click()
    await expect(this.field('headline')).toBeFocused()
  }

  async open(headline: string): Promise<void> {
    await this.screen
      .getByRole('grid', { name: this.words.say('editor.list.title') })
      .getByRole('row', { name: headline })
      .click()
    await expect(this.field('headline')).toHaveValue(headline)
  }

  /** The caret before the first sign of the copy. */
  async toStart(): Promise<void> {
    // Into the first paragraph by mouse: from a selected picture a key takes no caret there.
    await this.body
      .locator('p')
      .first()
      .click({ position: { x: 4, y: 10 } })
    await this.page.keyboard.press('Home')
    await expect
      .poll(() =>
        this.body.evaluate((copy) => {
          const at = getSelection()
          return at !== null && at.anchorOffset === 0 && (copy.firstElementChild?.contains(at.anchorNode) ?? false)
        }),
      )
      .toBe(true)
  }

  button(key: 'save' | 'file' | 'reopen' | 'picture' | 'subhead'): Locator {
    return this.screen.getByRole('button', { name: this.words.say(`editor.tool.${key}`), exact: true })
  }

  /** Lines and characters beside the copy. */
  get counts(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('editor.fit.label') })
  }

  version(number: number): Locator {
    return this.screen.getByRole('button', { name: new RegExp(`^v${number} `) })
  }

  get draftRow(): Locator {
    return this.screen.getByText(this.words.say('editor.versions.draftRow'))
  }

  /** The mark of the title bar: what was typed is on disk. */
  get saved(): Locator {
    return this.page.getByRole('banner').getByText(this.words.like('shell.saved.at', ['time']))
  }

  get picture(): Locator {
    return this.body.getByRole('figure', { name: this.words.say('editor.picture.label') })
  }

  caption(): Locator {
    return this.picture.getByRole('textbox', { name: this.words.say('editor.picture.caption') })
  }

  credit(): Locator {
    return this.picture.getByRole('textbox', { name: this.words.say('editor.picture.credit') })
  }
}

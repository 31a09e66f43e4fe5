// The review of an imported page: items, their marks of guessing, corrections, filing.
import type { Locator, Page } from 'playwright/test'
import type { MessageKey } from '../../shared/i18n/index.js'
import type { Words } from './words.ts'

export type Guessed = 'join' | 'headline' | 'kicker' | 'byline' | 'dateline' | 'subhead' | 'caption' | 'credit'

export class Review {
  readonly screen: Locator
  private readonly page: Page
  private readonly words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
    this.screen = page.getByRole('main')
  }

  /** What was read out of the page, at the right. */
  get items(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('intake.items') })
  }

  get source(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('intake.source') })
  }

  articles(): Locator {
    return this.items.getByRole('region', {
      name: this.words.like('intake.card', ['number', 'title'], { kind: this.words.say('intake.kind.article') }),
    })
  }

  article(title: string): Locator {
    return this.articles().filter({ has: this.page.getByRole('checkbox', { name: this.words.say('intake.include.item', { title }) }) })
  }

  photo(title: string): Locator {
    return this.items
      .getByRole('region', { name: this.words.say('intake.kind.photo') })
      .filter({ has: this.page.getByRole('checkbox', { name: this.words.say('intake.include.item', { title }) }) })
  }

  unplaced(): Locator {
    return this.items.getByRole('region', { name: this.words.say('intake.kind.unplaced') })
  }

  /** The signs of one kind of guess in an item. */
  marks(item: Locator, what: Guessed): Locator {
    if (what === 'join') return item.getByRole('button', { name: this.words.like('intake.join.mark', ['line', 'confidence', 'reason']) })
    const kind = this.words.say(`intake.what.${what}` as MessageKey)
    return item.getByRole('button', { name: this.words.like('intake.guess', ['confidence', 'reason'], { what: kind }) })
  }

  paragraph(item: Locator, text: string): Locator {
    return item.getByRole('paragraph').filter({ hasText: text })
  }

  /** The menu of a paragraph by mouse. */
  async correct(paragraph: Locator, act: string): Promise<void> {
    await paragraph.hover()
    await paragraph
      .locator('xpath=..')
      .getByRole('button', { name: this.words.say('intake.edit.paragraph') })
      .click()
    await this.page.getByRole('menuitem', { name: act, exact: true }).click()
  }

  async correctItem(item: Locator, act: string): Promise<void> {
    await item.getByRole('button', { name: this.words.say('intake.edit.actions') }).click()
    await this.page.getByRole('menuitem', { name: act, exact: true }).click()
  }

  /** A field that is shown as it will be set. */
  field(item: Locator, name: 'headline' | 'kicker' | 'deck', value: string): Locator {
    return item.getByRole('button', { name: `${this.words.say(`intake.field.${name}`)}: ${value}` })
  }

  get fileButton(): Locator {
    return this.screen.getByRole('button', { name: this.words.like('intake.fileAll', ['count']) })
  }
}

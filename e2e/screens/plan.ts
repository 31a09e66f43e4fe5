// The flatplan 总览: pages in order with their thumbnails, what a page is called and who edits it.
import type { Locator, Page } from 'playwright/test'
import { screenOf } from './window.ts'
import type { Words } from './words.ts'

export type HeadingText = 'pageNo' | 'pageName' | 'section' | 'responsibleEditor' | 'layoutEditor' | 'proofreader'
const COMPLETED: readonly HeadingText[] = ['section', 'responsibleEditor', 'layoutEditor', 'proofreader']

export class Plan {
  readonly screen: Locator
  private readonly page: Page
  private readonly words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
    this.screen = screenOf(page, 'flatplan')
  }

  pages(): Locator {
    return this.screen.getByRole('listbox', { name: this.words.say('flatplan.title') }).getByRole('option')
  }

  /** The page with this number; its name for screen readers begins with it. */
  pageNo(no: string): Locator {
    return this.pages().filter({ has: this.page.getByText(no, { exact: true }) })
  }

  async add(count: number): Promise<void> {
    await this.screen
      .getByRole('button', { name: this.words.say('flatplan.add'), exact: true })
      .first()
      .click()
    await this.page.getByRole('menuitem', { name: this.words.say('flatplan.add.count', { count }) }).click()
  }

  heading(name: HeadingText): Locator {
    const label = { name: this.words.say(`flatplan.heading.${name}`), exact: true }
    const pane = this.screen.getByRole('complementary')
    return COMPLETED.includes(name) ? pane.getByRole('combobox', label) : pane.getByRole('textbox', label)
  }

  async choose(act: 'earlier' | 'later' | 'remove' | 'enlarge'): Promise<void> {
    await this.screen.getByRole('button', { name: this.words.say('flatplan.more') }).click()
    await this.page.getByRole('menuitem', { name: this.words.say(`flatplan.${act}`) }).click()
  }

  waiting(headline: string): Locator {
    return this.screen.getByRole('grid', { name: this.words.say('flatplan.waiting') }).getByRole('row', { name: headline })
  }
}

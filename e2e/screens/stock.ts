// The stock 稿库: bringing a page in by clipboard, drop or the paste dialog, and the list of articles.
import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect } from '../desk.ts'
import type { Words } from './words.ts'

export class Stock {
  readonly screen: Locator
  private readonly page: Page
  private readonly words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
    // Before the first issue there is the desk alone, and it takes pages too.
    this.screen = page.getByRole('main')
  }

  get importButton(): Locator {
    return this.screen.getByRole('button', { name: this.words.say('stock.import') }).first()
  }

  /** Copies the text outside of the application, then Ctrl V on the stock. */
  async paste(app: ElectronApplication, text: string): Promise<void> {
    await expect(this.importButton).toBeVisible()
    await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
    await this.page.keyboard.press('Control+V')
  }

  /** Lets a text file go over the stock. */
  async drop(name: string, text: string): Promise<void> {
    await expect(this.importButton).toBeVisible()
    const files = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content as string], fileName as string, { type: 'text/plain' }))
        return transfer
      },
      [name, text],
    )
    const over = this.importButton
    await over.dispatchEvent('dragenter', { dataTransfer: files })
    await expect(this.screen.getByText(this.words.say('intake.drop.title'))).toBeVisible()
    await over.dispatchEvent('dragover', { dataTransfer: files })
    await over.dispatchEvent('drop', { dataTransfer: files })
  }

  /** The import menu, the field for pasted text, and its button. */
  async pasteInDialog(text: string): Promise<void> {
    await this.importButton.click()
    await this.page.getByRole('menuitem', { name: this.words.say('stock.import.paste') }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: this.words.say('intake.paste.label') }).fill(text)
    await dialog.getByRole('button', { name: this.words.say('intake.paste.read') }).click()
  }

  row(headline: string): Locator {
    return this.screen.getByRole('row', { name: headline })
  }

  get preview(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('stock.preview') })
  }

  /** A filter of the left side with the number of articles in it. */
  filter(name: string): Locator {
    return this.screen.getByRole('navigation', { name: this.words.say('stock.filters') }).getByRole('button', { name })
  }
}

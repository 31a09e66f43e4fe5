// The archive 往期库: the search with its filters, the results, the text of one, and the imports.
import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { screenOf } from './window.ts'
import type { Words } from './words.ts'

export class Archive {
  readonly screen: Locator
  private readonly words: Words

  constructor(page: Page, words: Words) {
    this.words = words
    this.screen = screenOf(page, 'archive')
  }

  button(name: string): Locator {
    return this.screen.getByRole('button', { name, exact: true })
  }

  get field(): Locator {
    return this.screen.getByRole('searchbox', { name: this.words.say('archive.search') })
  }

  get list(): Locator {
    return this.screen.getByRole('listbox', { name: this.words.say('archive.results') })
  }

  group(name: 'desk' | 'printed'): Locator {
    return this.list.getByRole('group', { name: this.words.say(name === 'desk' ? 'archive.group.desk' : 'archive.group.printed') })
  }

  get active(): Locator {
    return this.list.getByRole('option', { selected: true })
  }

  get preview(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('archive.preview') })
  }

  get reading(): Locator {
    return this.preview.getByRole('region', { name: this.words.say('archive.preview.text') })
  }

  choice(name: string): Locator {
    return this.screen.getByRole('radio', { name, exact: true })
  }

  get report(): Locator {
    return this.screen.getByRole('region', { name: this.words.say('archive.report') })
  }

  /** An import in the table, by the name of its files. */
  importRow(name: string): Locator {
    return this.screen.getByRole('row').filter({ hasText: name })
  }

  async toImports(): Promise<void> {
    await this.button(this.words.say('archive.view.imports')).click()
  }

  async toSearch(): Promise<void> {
    await this.button(this.words.say('archive.view.search')).click()
  }

  /** The system's dialog answers with these paths; everything else is the application's own. */
  async choose(app: ElectronApplication, paths: readonly string[]): Promise<void> {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] })
    }, paths)
  }
}

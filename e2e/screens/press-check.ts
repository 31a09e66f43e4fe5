// The press check 付印: findings, the two texts of a duplicate, verdicts, printing to a folder.
import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { screenOf } from './window.ts'
import type { Words } from './words.ts'

export class PressCheck {
  readonly screen: Locator
  protected readonly words: Words

  constructor(page: Page, words: Words) {
    this.words = words
    this.screen = screenOf(page, 'press')
  }

  get verdict(): Locator {
    return this.screen.getByRole('heading', { level: 1 })
  }

  findings(title: string | RegExp): Locator {
    return this.screen.getByRole('grid', { name: this.words.say('press.findings') }).getByRole('row', { name: title })
  }

  get duplicates(): Locator {
    return this.findings('⇄')
  }

  /** Where the two of the first duplicate stand, as the list says: A01-3, A01-4. */
  async places(): Promise<readonly [string, string]> {
    const [, a, b] = /(\S+) ⇄ (\S+)/u.exec(await this.duplicates.first().innerText()) ?? []
    if (a === undefined || b === undefined) throw new Error('no duplicate in the list')
    return [a, b]
  }

  /** How much of one text is in the other. */
  contained(inner: string, outer: string): Locator {
    return this.screen.getByText(this.words.say('press.duplicate.contained', { inner, outer })).locator('xpath=..')
  }

  /** The two texts, paragraph by paragraph. */
  get comparison(): Locator {
    return this.screen.getByRole('table')
  }

  choice(keep: string, pull: string): Locator {
    return this.screen.getByRole('radio', { name: this.words.say('press.decide.keep', { keep, pull }) })
  }

  get both(): Locator {
    return this.screen.getByRole('radio', { name: this.words.say('press.decide.both') })
  }

  get reason(): Locator {
    return this.screen.getByRole('textbox', { name: this.words.say('press.decide.reason') })
  }

  button(name: string): Locator {
    return this.screen.getByRole('button', { name, exact: true })
  }

  get withdraw(): Locator {
    return this.act('withdraw')
  }

  /** The button of a finding in the list that leads to where it is put right. */
  act(name: 'withdraw' | 'newest' | 'supply'): Locator {
    const act = this.words.say(`press.act.${name}`)
    return this.screen.getByRole('button', { name: this.words.like('press.act.label', ['finding', 'place'], { act }) })
  }

  get print(): Locator {
    return this.button(this.words.say('press.print'))
  }

  get locked(): Locator {
    return this.button(this.words.say('press.print.locked'))
  }

  /** The system's folder dialog answers with this folder; everything else is the application's own. */
  async chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, folder)
  }
}

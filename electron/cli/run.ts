// Runs one command line: reads it, carries it out, prints for people or as one JSON document, and gives the exit status.
import { isMessageKey, translatorOf } from '../../shared/i18n/index.js'
import type { Refusal } from '../../shared/ipc/errors.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import type { PrintReport } from '../../shared/ipc/views.js'
import type { Desk } from '../services/desk.js'
import type { ReadPageFile } from '../services/intake-page.js'
import { asRefusal } from '../services/refusals.js'
import { StoreDamaged, StoreNewer } from '../store/errors.js'
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'
import { asksForHelp, EXIT, languageOf, readCommandLine, UsageError } from './arguments.js'
import { COMMAND_TABLE } from './commands/index.js'
import { writeOut } from './write-out.js'

export interface CommandPorts {
  /** Folder of the store when `--store` is not given. */
  readonly defaultStore: string
  readonly version: string
  readonly environmentLanguage: string | undefined
  readonly readFile: ReadPageFile
  /** Folder with pdf.js's character maps. */
  readonly mapFolder: string
  /** The threads that read pictures and keep their index. */
  readonly openPictures: (directory: string) => PictureClient
  /** null where no page can be drawn (plain Node). */
  readonly print: ((desk: Desk, issueId: string, proof: boolean, directory: string) => Promise<PrintReport>) | null
}

/** What a command answers: lines for people, a document for programs, and the exit status. */
export interface CommandAnswer {
  readonly lines: readonly string[]
  readonly json: unknown
  readonly status: number
}

/** Writes to standard output and standard error; never throws. */
export async function runCommandLine(args: readonly string[], ports: CommandPorts): Promise<number> {
  const language = languageOf(args, ports.environmentLanguage)
  const t = translatorOf(language)
  try {
    if (asksForHelp(args)) {
      await writeOut(process.stdout, `${t('cli.help')}\n`)
      return EXIT.done
    }
    const line = readCommandLine(args, ports.environmentLanguage)
    const answer = await COMMAND_TABLE[line.command]({ line, ports, t })
    await writeOut(process.stdout, line.json ? `${JSON.stringify(answer.json)}\n` : answer.lines.map((one) => `${one}\n`).join(''))
    return answer.status
  } catch (error) {
    if (error instanceof UsageError) {
      await writeOut(process.stderr, `${t(`cli.usage.${error.about}`, error.params)}\n`)
      return EXIT.usage
    }
    const refusal = error instanceof RefusalError ? error.refusal : asRefusal(error)
    await writeOut(process.stderr, `${sentenceOf(refusal, language, error).replace(/\s+/g, ' ')}\n`)
    if (error instanceof StoreNewer || error instanceof StoreDamaged) return EXIT.store
    return refusal?.code === 'blocked' ? EXIT.blocked : EXIT.refused
  }
}

/** The most exact sentence there is for a refusal. */
function sentenceOf(refusal: Refusal | null, language: 'zh-CN' | 'en', error: unknown): string {
  const t = translatorOf(language)
  if (!refusal || refusal.code === 'unexpected')
    return `${t('error.unexpected')} (${error instanceof Error ? error.message : String(error)})`
  if (refusal.reason !== null && isMessageKey(refusal.reason)) return t(refusal.reason, refusal.params)
  const exact = `error.${refusal.code}.${refusal.reason ?? ''}`
  return isMessageKey(exact) ? t(exact, refusal.params) : t(`error.${refusal.code}`, refusal.params)
}

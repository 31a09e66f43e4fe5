// Reads the command line: which command, its operands, its options. Anything it does not know is a usage error.
import { parseArgs } from 'node:util'

export const COMMANDS = ['intake', 'check', 'duplicates', 'makeup', 'print', 'archive', 'backup', 'restore', 'verify'] as const
export type CommandName = (typeof COMMANDS)[number]

export const ARCHIVE_PARTS = ['add', 'search', 'verify', 'rebuild'] as const
export type ArchivePart = (typeof ARCHIVE_PARTS)[number]

/** Exit statuses of every command. */
export const EXIT = { done: 0, refused: 1, usage: 2, blocked: 3, store: 4 } as const

export interface CommandLine {
  readonly command: CommandName
  readonly operands: readonly string[]
  readonly store: string | null
  readonly json: boolean
  readonly language: 'zh-CN' | 'en'
  readonly issue: string | null
  readonly page: string | null
  readonly out: string | null
  readonly seed: number
  readonly limit: number
  readonly proof: boolean
  readonly archive: boolean
}

export type UsageAbout = 'noCommand' | 'unknownCommand' | 'unknownOption' | 'missing' | 'tooMany' | 'badValue' | 'badDate' | 'badPage'

/** `about` is an i18n key below `cli.usage.`; `params` fill it. */
export class UsageError extends Error {
  readonly about: UsageAbout
  readonly params: Readonly<Record<string, string>>

  constructor(about: UsageAbout, params: Readonly<Record<string, string>> = {}) {
    super(about)
    this.name = 'UsageError'
    this.about = about
    this.params = params
  }
}

/** Which options a command takes besides the common ones, and how many operands. */
const SHAPES: Record<CommandName, { options: readonly string[]; operands: readonly [number, number]; needs: readonly string[] }> = {
  intake: { options: ['issue', 'page'], operands: [1, Number.POSITIVE_INFINITY], needs: [] },
  check: { options: ['issue'], operands: [0, 0], needs: ['issue'] },
  duplicates: { options: ['issue', 'archive'], operands: [0, Number.POSITIVE_INFINITY], needs: [] },
  makeup: { options: ['issue', 'page', 'seed'], operands: [0, 0], needs: ['issue'] },
  print: { options: ['issue', 'out', 'proof'], operands: [0, 0], needs: ['issue', 'out'] },
  archive: { options: ['limit'], operands: [1, Number.POSITIVE_INFINITY], needs: [] },
  backup: { options: [], operands: [1, 1], needs: [] },
  restore: { options: [], operands: [1, 1], needs: [] },
  verify: { options: [], operands: [0, 0], needs: [] },
}

/** What is missing when operands are. */
const WANTED: Partial<Record<CommandName, string>> = { backup: 'DIR', archive: 'add FILE… | search QUERY | verify | rebuild' }

const OPTIONS = {
  store: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  issue: { type: 'string' },
  page: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string' },
  limit: { type: 'string' },
  proof: { type: 'boolean' },
  archive: { type: 'boolean' },
} as const

/** The language to speak in before, or although, the rest of the line cannot be read. */
export function languageOf(args: readonly string[], environment: string | undefined): 'zh-CN' | 'en' {
  const at = args.indexOf('--lang')
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (asked === 'zh-CN' || asked === 'en') return asked
  return /^zh/i.test(environment ?? '') ? 'zh-CN' : 'en'
}

/** True when the line asks how it is to be written. */
export const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h') || args[0] === 'help'
}

type OptionName = keyof typeof OPTIONS
type OptionValues = { -readonly [N in OptionName]?: (typeof OPTIONS)[N]['type'] extends 'boolean' ? boolean : string }

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

/** Options and operands; an option given twice counts as it was given last. Throws UsageError in our own words, not Node's. */
function readOptions(args: readonly string[]): { values: OptionValues; positionals: string[] } {
  const { tokens, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true })
  const values: Record<string, string | boolean> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, value, inlineValue } = token
    if (!isOption(name) || !token.rawName.startsWith('--'))
      throw new UsageError('unknownOption', { what: (args[token.index] ?? token.rawName).split('=')[0] ?? '' })
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw new UsageError('badValue', { what: `--${name}=${value}` })
      values[name] = true
    } else {
      // What looks like an option is not taken for a value: `--issue --json` forgot the day.
      if (!value || (!inlineValue && value.startsWith('-'))) throw new UsageError('missing', { what: `--${name} …` })
      values[name] = value
    }
  }
  return { values: values as OptionValues, positionals }
}

/** `archive` has commands of its own: two of them name something, two take nothing. Throws UsageError. */
function readArchivePart([name = '', ...operands]: readonly string[], isLimited: boolean): void {
  const part = ARCHIVE_PARTS.find((one) => one === name)
  if (!part) throw new UsageError('unknownCommand', { what: `archive ${name}` })
  const names = part === 'add' || part === 'search'
  if (names && operands.length === 0) throw new UsageError('missing', { what: WANTED.archive ?? '' })
  if (!names && operands[0] !== undefined) throw new UsageError('tooMany', { what: operands[0] })
  if (isLimited && part !== 'search') throw new UsageError('unknownOption', { what: '--limit' })
}

/** Throws UsageError. `environment` is the value of LANG. */
export function readCommandLine(args: readonly string[], environment: string | undefined): CommandLine {
  const { values, positionals } = readOptions(args)
  const [name, ...operands] = positionals
  if (name === undefined) throw new UsageError('noCommand')
  const command = COMMANDS.find((one) => one === name)
  if (!command) throw new UsageError('unknownCommand', { what: name })
  const shape = SHAPES[command]
  for (const option of Object.keys(values))
    if (!['store', 'json', 'lang', ...shape.options].includes(option)) throw new UsageError('unknownOption', { what: `--${option}` })
  for (const option of shape.needs) if (!(option in values)) throw new UsageError('missing', { what: `--${option}` })
  if (operands.length < shape.operands[0]) throw new UsageError('missing', { what: WANTED[command] ?? 'FILE' })
  if (operands.length > shape.operands[1]) throw new UsageError('tooMany', { what: operands[shape.operands[1]] ?? '' })
  if (command === 'archive') readArchivePart(operands, values.limit !== undefined)
  if (values.limit !== undefined && !/^([1-9]\d?|1\d\d|200)$/.test(values.limit))
    throw new UsageError('badValue', { what: `--limit ${values.limit}` })
  if (command === 'duplicates' && (values.issue === undefined) === (operands.length === 0))
    throw new UsageError('missing', { what: '--issue D | FILE FILE…' })
  if (command === 'duplicates' && values.issue === undefined && operands.length < 2) throw new UsageError('missing', { what: 'FILE FILE…' })
  if (values.lang !== undefined && values.lang !== 'zh-CN' && values.lang !== 'en')
    throw new UsageError('badValue', { what: `--lang ${values.lang}` })
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) throw new UsageError('badValue', { what: `--seed ${values.seed}` })
  if (values.page !== undefined && command === 'intake' && values.issue === undefined) throw new UsageError('missing', { what: '--issue' })
  return {
    command,
    operands,
    store: values.store ?? null,
    json: values.json ?? false,
    language: languageOf(args, environment),
    issue: values.issue ?? null,
    page: values.page ?? null,
    out: values.out ?? null,
    seed: Number(values.seed ?? 1),
    limit: Number(values.limit ?? 20),
    proof: values.proof ?? false,
    archive: values.archive ?? false,
  }
}

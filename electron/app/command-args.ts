// Tells a start with a command (forme check …) from a start of the window.
import { COMMANDS } from '../cli/arguments.js'

/** Switches of the runtime that may stand before a command. */
const RUNTIME = /^--(no-sandbox|disable-gpu|user-data-dir(=.*)?|ozone-platform(=.*)?|headless|lang=.*)$/

/**
 * The command line after the program's own words, or null for a start of the window. In the source tree everything
 * after `--command` is one; in a package the first word that is no switch has to be the name of a command.
 */
export function commandArgs(argv: readonly string[], isPackaged: boolean): string[] | null {
  if (!isPackaged) {
    const at = argv.indexOf('--command')
    return at < 0 ? null : argv.slice(at + 1)
  }
  const args = argv.slice(1).filter((arg) => !RUNTIME.test(arg))
  return args.some((arg) => (COMMANDS as readonly string[]).includes(arg)) ? args : null
}

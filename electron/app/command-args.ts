// Tells a start with a command (forme check …) from a start of the window.
/** Switches of the runtime that may stand before a command; each takes its value after an equals sign. */
const RUNTIME = /^--(no-sandbox|disable-gpu|user-data-dir|ozone-platform|headless)(=.*)?$/

/**
 * The command line after the program's own words, or null for a start of the window. In the source tree everything
 * after `--command` is one; in a package every line with a word that is no switch, known as a command or not.
 */
export function commandArgs(argv: readonly string[], isPackaged: boolean): string[] | null {
  if (!isPackaged) {
    const at = argv.indexOf('--command')
    return at < 0 ? null : argv.slice(at + 1)
  }
  const args = argv.slice(1).filter((arg) => !RUNTIME.test(arg))
  return args.some((arg) => !arg.startsWith('-') || arg === '--help' || arg === '-h') ? args : null
}

// Which commands of the command line have to draw a page, and therefore need Electron instead of plain Node.
const WITH_VALUE = new Set(['--store', '--lang', '--issue', '--page', '--out', '--seed', '--limit', '--format', '--to'])

/** The command among the arguments, options may stand before it. @param {string[]} args */
export function commandOf(args) {
  for (let i = 0; i < args.length; i++) {
    const arg = /** @type {string} */ (args[i])
    if (WITH_VALUE.has(arg)) i++
    else if (!arg.startsWith('-')) return arg
  }
  return null
}

/** @param {string[]} args */
export const needsPage = (args) => commandOf(args) === 'print'

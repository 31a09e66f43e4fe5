// The command line in plain Node: everything but drawing pages.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { forkedReading } from '../workers/intake/forked-reading.js'
import { readInProcess } from '../workers/intake/read-in-process.js'
import { openPictureClient } from '../workers/pictures/pictures-in-worker.js'
import { runCommandLine } from './run.js'

/** The application's data folder, where Electron puts it on each system. */
function dataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Forme')
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Forme')
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Forme')
}

const startReading = forkedReading(join(__dirname, 'intake-worker.cjs'))

void runCommandLine(process.argv.slice(2), {
  defaultStore: join(dataFolder(), 'store'),
  version: process.env.npm_package_version ?? '0.0.0',
  environmentLanguage: process.env.LC_ALL || process.env.LANG,
  readFile: (name, bytes, signal) => readInProcess(startReading, name, bytes, signal),
  mapFolder: join(__dirname, 'cmaps'),
  openPictures: (directory) => openPictureClient({ workerFile: join(__dirname, 'pictures-worker.cjs'), directory }),
  print: null,
}).then((status) => {
  process.exitCode = status
})

// Run by crash.test.ts in a process of its own, to be killed: imports a file, and says how far it came after each transaction.
import fs from 'node:fs'
import { openArchive } from '../../store/archive/open-archive.js'
import { importFiles } from './import-files.js'

const [directory = '', file = ''] = process.argv.slice(2)
const archive = openArchive({ directory, now: Date.now })
importFiles(archive, {
  paths: [file],
  onProgress: ({ added, known }) => fs.writeSync(1, `${added} ${known}\n`),
}).then((report) => {
  archive.close()
  fs.writeSync(1, `done ${JSON.stringify(report)}\n`)
})

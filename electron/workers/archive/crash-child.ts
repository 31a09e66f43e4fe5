// Run by crash.test.ts in a process of its own, to be killed: imports a file into archive and index, and says how far it came after each
// transaction.
import fs from 'node:fs'
import { openArchive } from '../../store/archive/open-archive.js'
import { openIndexFeed } from './feed-index.js'
import { importFiles } from './import-files.js'

const [directory = '', file = ''] = process.argv.slice(2)
const archive = openArchive({ directory, now: Date.now })
const { onBatch, onStored, close } = openIndexFeed(archive)
importFiles(archive, {
  onBatch,
  onStored,
  paths: [file],
  onProgress: ({ added, known }) => fs.writeSync(1, `${added} ${known}\n`),
}).then((report) => {
  close()
  archive.close()
  fs.writeSync(1, `done ${JSON.stringify(report)}\n`)
})

// Run by crash.test.ts in a process of its own, to be killed: writes articles and catches the index up, merges and rebuilds
// it now and then, and says so of each article once it is saved.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { uuid7Source } from '../identity.js'
import { openStore } from '../open-store.js'
import { createArticle } from '../repositories/articles.js'
import { copy } from '../testing.js'
import { catchUp } from './catch-up.js'
import { openDuplicateIndex } from './open-duplicate-index.js'
import { storeDocuments, storeTexts } from './store-articles.js'
import { inventedText } from './testing.js'

const [directory = '', from = '0'] = process.argv.slice(2)
const store = openStore({ directory, ports: { now: Date.now, newId: uuid7Source(Date.now, randomBytes) }, appVersion: '0.1.0' })
const index = openDuplicateIndex({ directory, textOf: storeTexts(store) })
for (let n = Number(from); ; n++) {
  const { articleId } = store.command({ op: 'article.create', entity: null, person: null }, (tx) =>
    createArticle(tx, { issueId: null, content: copy(`题${n}`, inventedText(n, 30)), kind: 'created' }),
  )
  fs.writeSync(1, `${articleId} ${n}\n`)
  catchUp(index, store)
  if (n % 7 === 0) index.merge(300)
  if (n % 11 === 0) index.rebuildFrom(storeDocuments(store), index.cursor())
}

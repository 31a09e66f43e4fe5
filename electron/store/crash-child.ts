// Run by crash.test.ts in a process of its own, to be killed: saves without end, and says of each save that it was
// acknowledged only after the command returned. Or migrates an old store, and stops with the new schema made and not committed.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { sha256Hex } from './canonical.js'
import { uuid7Source } from './identity.js'
import { MIGRATIONS } from './migrations/all.js'
import { openStore } from './open-store.js'
import { appendArticleRevision, createArticle, findDraft, saveDraft } from './repositories/articles.js'
import { putBlob } from './repositories/blobs.js'
import { copy } from './testing.js'

const [directory = '', from = '0'] = process.argv.slice(2)
const acknowledge = (line: string) => fs.writeSync(1, `${line}\n`)
const halfWay = MIGRATIONS.map((one) => ({
  ...one,
  up: (db: Parameters<typeof one.up>[0]) => {
    one.up(db)
    acknowledge('half way')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
}))
const store = openStore({
  directory,
  ports: { now: Date.now, newId: uuid7Source(Date.now, randomBytes) },
  appVersion: '0.1.0',
  migrations: from === 'migrate' ? halfWay : MIGRATIONS,
})
acknowledge('ready')
for (let n = Number(from); ; n++) {
  const text = `第${n}稿。${'字'.repeat((n * 37) % 4000)}`
  const { articleId, revisionId } = store.command({ op: 'article.create', entity: null, person: null }, (tx) =>
    createArticle(tx, { issueId: null, content: copy(`题${n}`, text), kind: 'created' }),
  )
  acknowledge(`revision ${revisionId}`)
  store.local((tx) => saveDraft(tx, { articleId, baseRevisionId: revisionId, content: copy(`改题${n}`, text), steps: null }))
  acknowledge(`draft ${articleId} 改题${n}`)
  if (n % 3 === 0) {
    const draft = findDraft(store, articleId)
    if (!draft) throw new Error('the draft is gone')
    const next = store.command({ op: 'article.save', entity: articleId, person: null }, (tx) =>
      appendArticleRevision(tx, { entityId: articleId, baseRevisionId: revisionId, content: draft.content, kind: 'saved' }),
    )
    acknowledge(`saved ${articleId} ${next}`)
  }
  if (n % 5 === 0) {
    const bytes = Buffer.from(`picture ${n}`)
    store.command({ op: 'picture.add', entity: null, person: null }, (tx) =>
      putBlob(tx, { bytes, media: 'image/png', widthPx: 1, heightPx: 1 }),
    )
    acknowledge(`picture ${sha256Hex(bytes)}`)
  }
}

import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../store/store.js'
import { addArticle, addIssue, openTestStore, temporaryFolder } from '../store/testing.js'
import { createOutsideWatch } from './outside-changes.js'

let folder: string
let store: Store
beforeEach(() => {
  folder = temporaryFolder()
  store = openTestStore(folder)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('sees what another connection wrote, once, and not what this one did', () => {
  const changed = createOutsideWatch(() => store.db)
  expect(changed()).toBe(false)
  const issueId = addIssue(store)
  expect(changed()).toBe(false)
  const other = openTestStore(folder)
  changed()
  addArticle(other, issueId)
  expect(changed()).toBe(true)
  expect(changed()).toBe(false)
  other.close()
})

it('begins anew with a store that was closed and opened', () => {
  let open: Store | null = store
  const changed = createOutsideWatch(() => open?.db ?? null)
  changed()
  open = null
  expect(changed()).toBe(false)
  const other = openTestStore(folder)
  open = other
  expect(changed()).toBe(false)
  other.close()
})

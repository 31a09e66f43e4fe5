import { expect, it } from 'vitest'
import { createBackupDue } from './backup-due.js'

it('is due for what an earlier run left without a backup, and after every operation', () => {
  let seq = 7
  const due = createBackupDue(() => seq, 5)
  expect(due.isDue()).toBe(true)
  due.backedUp(7)
  expect(due.isDue()).toBe(false)
  seq = 8
  expect(due.isDue()).toBe(true)
})

it('is due for drafts, which are no operations', () => {
  const due = createBackupDue(() => 3, 3)
  expect(due.isDue()).toBe(false)
  due.draftKept()
  expect(due.isDue()).toBe(true)
  due.backedUp(3)
  expect(due.isDue()).toBe(false)
})

it('is due when there is no backup', () => {
  expect(createBackupDue(() => 2, null).isDue()).toBe(true)
})

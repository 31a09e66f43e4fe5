// The channel names alone: what the preload script may know. Kept equal to the contract by the compiler.
import type { EventName, OperationName } from './contract.js'

export const OPERATION_NAMES = [
  'app.start',
  'app.savePreferences',
  'app.flushed',
  'issue.list',
  'issue.create',
  'issue.get',
  'issue.copy',
  'issue.setTotalIssueNo',
  'page.add',
  'page.remove',
  'page.restore',
  'page.move',
  'page.saveHeading',
  'page.saveFrames',
  'page.proposeMakeUp',
  'issue.makeUp',
  'makeUp.cancel',
  'article.create',
  'article.get',
  'article.saveDraft',
  'article.discardDraft',
  'article.save',
  'article.setState',
  'article.listRevisions',
  'article.getRevision',
  'article.restore',
  'intake.read',
  'intake.cancel',
  'intake.file',
  'picture.add',
  'directory.list',
  'directory.save',
  'style.get',
  'style.save',
  'preflight.run',
  'duplicate.compare',
  'verdict.give',
  'verdict.withdraw',
  'print.issue',
  'print.page',
  'print.cancel',
  'print.job',
  'backup.list',
  'backup.now',
  'backup.chooseFolder',
  'backup.restore',
  'store.verify',
] as const satisfies readonly OperationName[]

export const EVENT_NAMES = ['changed', 'progress', 'flush', 'menu'] as const satisfies readonly EventName[]

// A name of the contract that is missing above makes one of these `never` and does not compile.
type Missing = Exclude<OperationName, (typeof OPERATION_NAMES)[number]> | Exclude<EventName, (typeof EVENT_NAMES)[number]>
export const EVERY_NAME_IS_LISTED: [Missing] extends [never] ? true : never = true

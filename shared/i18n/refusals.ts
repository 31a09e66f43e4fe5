// Sentences for refusals whose reason is known: more exact than the code alone.
import { define } from './define.js'

export const refusalMessages = define({
  'zh-CN': {
    'error.refused.tooManyPages': '一期最多 200 版，没有加。已有的版没有动。',
    'error.refused.outsideGrid': '版位超出版心，没有存。移回版心里再试，版面没有动。',
    'error.refused.nothingToPlace': '没有可上版的稿件。先发稿，或先从别的版上撤下，版面没有动。',
    'error.refused.onPage': '稿件还在 {page} 版上。先从版上撤下再办，稿件没有动。',
    'error.refused.decision': '这条问题不能这样处理。按提示改版面或稿件，处理结论没有记。',
    'error.refused.keepOneOfTwo': '没有说明撤哪一篇。在两篇里选一篇撤下，稿件没有动。',
    'error.refused.tooManyColumns': '例行栏目最多 200 个，没有加。先到设置里去掉不用的。',
    'error.refused.tooManyFormulae': '固定套语最多 1000 条，没有加。先到设置里去掉不用的。',
    'error.refused.passageTooShort': '套语至少 8 个字，没有加。多选几个字再设，稿件没有动。',
    'error.refused.noPages': '这一期还没有版面，没有可出的 PDF。先加版或自动拼版。',
    'error.refused.printing': '正在出 PDF，等它出完再来。版面没有动。',
    'error.refused.locked': '另一个程序正占着稿库。等它做完再试，已存的内容没有动。',
    'error.refused.readonly': '稿库所在的文件夹不能写。检查权限再试，已存的内容没有动。',
    'error.refused.badContent': '内容超出一篇稿件能装的（4000 段、每段 20 万字），没有存。拆开再存，已存的内容没有动。',
    'error.refused.tooLarge': '内容太大，没有存。拆开再存，已存的内容没有动。',
    'error.refused.badReference': '版位里的稿件版本已不是这一篇的，没有存。刷新版面再试，已存的内容没有动。',
    'error.refused.constraint': '稿库不接受这一步，没有存。刷新再试，已存的内容没有动。',
    'error.conflict.makeUp': '拼版时稿件或版面改过，没有存。再拼一次，改过的都在。',
    'error.exists.pageNo': '{pageNo} 版已经有了。换一个版次，原有的版没有动。',
    'error.blocked.findings': '不能付印，还有 {count, number} 项阻断。到“付印”逐条处理，版面没有动。',
    'error.blocked.draft': '不能付印，版上的“{article}”还有没存成版本的改动。先到“写稿”存稿，版面没有动。',
    'error.backupFailed.folder': '备份文件夹打不开：{what}。换一个文件夹，稿库没有动。',
    'error.printFailed.folder': '存 PDF 的文件夹打不开：{what}。换一个文件夹，版面没有动。',
    'error.printFailed.write': 'PDF 没有写成：{what}。换一个文件夹再出，版面没有动。',
    'error.archive.damaged': '往期库读不了，可能有损坏。到“往期”把它移开，再重新导入；稿件和版面没有动。',
    'error.archive.newer': '往期库由更新的大样写成，这一版不读。请更新大样，往期库没有动。',
    'error.archive.locked': '另一个程序正占着往期库。等它做完再试，往期库没有动。',
    'error.archive.readonly': '往期库所在的文件夹不能写。检查权限再试，往期库没有动。',
    'error.archive.importing': '正在导入往期，等它做完或先停下。这一步没有做。',
    'error.archive.filesGone': '上次导入的文件不在原处，没有接着导入。放回原处再试，或撤销那次导入。',
    'error.storeClosed.newer': '稿库由更新的大样写成，这一版不读。请更新大样，稿库没有动。',
    'error.storeClosed.damaged': '稿库有损坏，没有打开。打开大样从备份恢复，原库会另存一份。',
  },
  en: {
    'error.refused.tooManyPages': 'An issue holds 200 pages at most; none was added. The pages you have are unchanged.',
    'error.refused.outsideGrid': 'A frame leaves the type area, so the page was not saved. Move it back in; the page is unchanged.',
    'error.refused.nothingToPlace': 'There is no copy to place. File a story or take one off another page first; the page is unchanged.',
    'error.refused.onPage': 'The story still stands on page {page}. Take it off the page first; the story is unchanged.',
    'error.refused.decision': 'This finding cannot be settled that way. Correct the page or the copy; no verdict was recorded.',
    'error.refused.keepOneOfTwo': 'It was not said which story to pull. Choose one of the two; both are unchanged.',
    'error.refused.tooManyColumns':
      'There can be 200 recurring columns; none was added. Remove one that is no longer used in the settings.',
    'error.refused.tooManyFormulae':
      'There can be 1,000 standing formulae; none was added. Remove one that is no longer used in the settings.',
    'error.refused.passageTooShort':
      'A standing formula has at least eight words or characters; none was added. Select more of the passage; the copy is unchanged.',
    'error.refused.noPages': 'This issue has no pages yet, so there is no PDF to make. Add pages or make the issue up first.',
    'error.refused.printing': 'A PDF is being made already. Wait for it to finish; the pages are unchanged.',
    'error.refused.locked': 'Another program is using the store. Wait for it and try again; nothing stored has changed.',
    'error.refused.readonly': 'The store’s folder cannot be written. Check its permissions; nothing stored has changed.',
    'error.refused.badContent':
      'This is more than one story can hold (4,000 paragraphs, 200,000 characters each), so it was not saved. Split it; nothing stored has changed.',
    'error.refused.tooLarge': 'This is too large and was not saved. Split it; nothing stored has changed.',
    'error.refused.badReference': 'A frame names a version that is not of its story, so nothing was saved. Reload the page and try again.',
    'error.refused.constraint': 'The store does not accept this step, so nothing was saved. Reload and try again.',
    'error.conflict.makeUp':
      'Copy or pages changed while the issue was being made up, so nothing was stored. Run it again; the changes are kept.',
    'error.exists.pageNo': 'There is a page {pageNo} already. Choose another number; the existing page is unchanged.',
    'error.blocked.findings':
      'Cannot go to press. {count, plural, one {# blocking finding is open} other {# blocking findings are open}}. Settle them in the press check; the pages are unchanged.',
    'error.blocked.draft':
      'Cannot go to press. “{article}” on a page has changes not yet saved as a version. Save it first; the pages are unchanged.',
    'error.backupFailed.folder': 'The backup folder cannot be opened: {what}. Choose another; the store has not changed.',
    'error.printFailed.folder': 'The folder for the PDFs cannot be opened: {what}. Choose another; the pages are unchanged.',
    'error.printFailed.write': 'The PDF could not be written: {what}. Choose another folder; the pages are unchanged.',
    'error.archive.damaged':
      'The archive cannot be read and may be damaged. Set it aside on the archive screen and import again; pages and stories are unchanged.',
    'error.archive.newer': 'The archive was written by a newer Forme and was not read. Update Forme; the archive is unchanged.',
    'error.archive.locked': 'Another program is using the archive. Wait for it and try again; the archive is unchanged.',
    'error.archive.readonly': 'The archive’s folder cannot be written. Check its permissions; the archive is unchanged.',
    'error.archive.importing': 'Printed issues are being imported. Wait for that to finish, or stop it first; nothing was done.',
    'error.archive.filesGone':
      'The files of that import are no longer where they were, so it was not resumed. Put them back, or undo the import.',
    'error.storeClosed.newer': 'The store was written by a newer Forme and was not read. Update Forme; the store is unchanged.',
    'error.storeClosed.damaged': 'The store is damaged and was not opened. Start Forme to restore a backup; the old store is kept.',
  },
})

// Words of the command line.
import { define } from './define.js'

export const cliMessages = define({
  'zh-CN': {
    'cli.usage.unknownCommand': '没有“{what}”这个命令。可用：intake、check、duplicates、makeup、print、archive、backup、restore、verify。',
    'cli.usage.noCommand': '没有写命令。可用：intake、check、duplicates、makeup、print、archive、backup、restore、verify。',
    'cli.usage.unknownOption': '这里没有 {what} 这个选项。文件名以 - 开头的，写在 -- 后面。',
    'cli.usage.missing': '还缺 {what}。',
    'cli.usage.tooMany': '多了 {what}。',
    'cli.usage.badValue': '不认 {what}。',
    'cli.usage.badDate': '“{what}”不是日期，写成 2026-01-31。',
    'cli.usage.badPage': '“{what}”不是版次，写成 A02 或 3。',
    'cli.storeFolder': '{folder} 不是文件夹，稿库放不进去。换一个位置，什么都没有动。',
    'cli.badBackup': '{file} 不是完好的大样备份，没有恢复。稿库没有动。',
    'cli.help': `用法：forme 命令 [选项]

  intake FILE… [--issue YYYY-MM-DD] [--page A02]   读版面文字，分成稿件；给出日期就入库
  check --issue D                                  付印检查
  duplicates (--issue D | FILE FILE…) [--archive]  查重稿
  makeup --issue D [--page A02] [--seed N]         自动拼版
  print --issue D --out DIR [--proof]              出 PDF；--proof 出校样
  archive add FILE…|DIR                            收进存档
  archive search QUERY [--limit N]                 查存档
  archive verify | rebuild                         查验、重做往期库与重稿索引
  backup DIR                                       备份并核对
  restore FILE                                     从备份恢复，原库另存
  verify                                           核对稿库

选项写在命令前后都行：--store DIR、--json、--lang zh-CN|en、--help
退出码：0 完成，1 输入不对或被拒，2 用法不对，3 有阻断不能付印，4 稿库损坏或由更新的版本写成`,
    'cli.noFile': '打不开 {file}：{what}。稿库没有动。',
    'cli.noIssue': '没有 {date} 这一期。先用 intake --issue {date} 入库。',
    'cli.noPage': '{date} 没有 {page} 版。',
    'cli.needsElectron': 'print 要画版面，须由 forme 命令启动。',
    'cli.archive.added': '收进存档 {added, number} 篇，已有 {known, number} 篇，更正 {corrected, number} 篇。',
    'cli.archive.problem':
      '{file} 第 {at} 处：{reason, select, notJson {不是 JSON} notAnArticle {没有正文} tooLarge {太大} other {日期认不出}}{left, select, yes {，没有收} other {，已收}}。',
    'cli.archive.unread': '{file} 没有读成（{reason}）。',
    'cli.archive.found': '找到 {count, number} 篇。',
    'cli.archive.sound': '往期库完好：{articles, number} 篇；重稿索引完好：{documents, number} 篇。',
    'cli.archive.unsound': '往期库或重稿索引有问题。archive rebuild 可重做索引；往期库损坏时在窗口里移开，重新导入。',
    'cli.archive.rebuilt': '重稿索引已重做，{documents, number} 篇。',
    'cli.intake.item.article': '第 {from}—{to} 行 稿件 {headline}',
    'cli.intake.item.photo': '第 {from}—{to} 行 图片 {caption}',
    'cli.intake.item.folio': '第 {from}—{to} 行 报眉 {text}',
    'cli.intake.untitled': '（未拟主题）{opening}',
    'cli.intake.unplaced': '第 {from}—{to} 行 未归入：{text}',
    'cli.intake.joins': '接合 {count, number} 处',
    'cli.intake.filed': '已入库 {date}：{count, number} 篇',
    'cli.intake.waiting': '{page} 版放不下 {count, number} 篇，留在稿库。',
    'cli.check.ready': '可以付印。',
    'cli.check.blocked': '不能付印，{count, number} 项阻断。',
    'cli.check.block': '阻断',
    'cli.check.warn': '警告',
    'cli.check.info': '提示',
    'cli.duplicates.none': '没有重稿。',
    'cli.duplicates.pair': '{a} 与 {b}：前稿 {aInB} 见于后稿，后稿 {bInA} 见于前稿',
    'cli.makeup.page': '{page}：填充 {fill}，{frames, number} 个版位，溢 {overset, number} 行',
    'cli.makeup.leftOver': '放不下：{what}，须 {lines, number} 行',
    'cli.print.page': '{page} → {pdf}（{width} × {height} 毫米）',
    'cli.backup.done': '已备份到 {file}，{revisions, number} 个版本逐一核过。',
    'cli.restore.done': '已从 {file} 恢复。原库留在 {aside}。',
    'cli.restore.none': '无',
    'cli.verify.ok': '稿库完好：{revisions, number} 个版本，{audit, number} 条留痕。',
    'cli.verify.bad': '稿库有问题：{count, number} 处。',
  },
  en: {
    'cli.usage.unknownCommand':
      'There is no command “{what}”. Use intake, check, duplicates, makeup, print, archive, backup, restore or verify.',
    'cli.usage.noCommand': 'No command is given. Use intake, check, duplicates, makeup, print, archive, backup, restore or verify.',
    'cli.usage.unknownOption': 'There is no option {what} here; a file whose name begins with a dash goes after --.',
    'cli.usage.missing': '{what} is missing.',
    'cli.usage.tooMany': '{what} is one too many.',
    'cli.usage.badValue': '{what} is not known.',
    'cli.usage.badDate': '“{what}” is not a date; write 2026-01-31.',
    'cli.usage.badPage': '“{what}” is not a page number; write A02 or 3.',
    'cli.storeFolder': '{folder} is not a folder, so no store can be kept there. Choose another place; nothing has changed.',
    'cli.badBackup': '{file} is not a sound Forme backup and was not restored. The store is unchanged.',
    'cli.help': `Usage: forme COMMAND [options]

  intake FILE… [--issue YYYY-MM-DD] [--page A02]   read page text and split it into items; with a date, file them
  check --issue D                                  press check
  duplicates (--issue D | FILE FILE…) [--archive]  find near-duplicates
  makeup --issue D [--page A02] [--seed N]         make the pages up
  print --issue D --out DIR [--proof]              make the PDFs; --proof prints a marked proof
  archive add FILE…|DIR                            add printed articles to the archive
  archive search QUERY [--limit N]                 search the archive
  archive verify | rebuild                         check, or make anew, archive and index of duplicates
  backup DIR                                       make a verified backup
  restore FILE                                     restore a backup; the present store is set aside
  verify                                           check the store

Options, before or after the command: --store DIR, --json, --lang zh-CN|en, --help
Exit status: 0 done, 1 bad input or refused, 2 usage, 3 blocked by findings, 4 store damaged or from a newer version`,
    'cli.noFile': 'Cannot open {file}: {what}. The store is unchanged.',
    'cli.noIssue': 'There is no issue of {date}. File copy with intake --issue {date} first.',
    'cli.noPage': 'The issue of {date} has no page {page}.',
    'cli.needsElectron': 'print draws pages and must be started through the forme command.',
    'cli.archive.added':
      '{added, plural, one {# article} other {# articles}} added to the archive, {known, number} there already, {corrected, number} corrected.',
    'cli.archive.problem':
      '{file}, item {at}: {reason, select, notJson {not JSON} notAnArticle {no text} tooLarge {too large} other {the date cannot be read}}{left, select, yes {; left out} other {; taken in all the same}}.',
    'cli.archive.unread': '{file} could not be read ({reason}).',
    'cli.archive.found': '{count, plural, one {# article} other {# articles}} found.',
    'cli.archive.sound':
      'The archive is sound: {articles, plural, one {# article} other {# articles}}. So is the index of duplicates: {documents, plural, one {# text} other {# texts}}.',
    'cli.archive.unsound':
      'Archive or index of duplicates are not sound. “archive rebuild” makes the indexes anew; a damaged archive is set aside in the window and imported again.',
    'cli.archive.rebuilt': 'The index of duplicates was made anew: {documents, plural, one {# text} other {# texts}}.',
    'cli.intake.item.article': 'lines {from}–{to} article {headline}',
    'cli.intake.item.photo': 'lines {from}–{to} photo {caption}',
    'cli.intake.item.folio': 'lines {from}–{to} folio {text}',
    'cli.intake.untitled': '(no headline) {opening}',
    'cli.intake.unplaced': 'lines {from}–{to} unplaced: {text}',
    'cli.intake.joins': '{count, plural, one {# join} other {# joins}}',
    'cli.intake.filed': 'Filed to {date}: {count, plural, one {# item} other {# items}}',
    'cli.intake.waiting': '{count, plural, one {# item} other {# items}} found no room on {page} and stay in the stock.',
    'cli.check.ready': 'Ready for press.',
    'cli.check.blocked': 'Cannot go to press. {count, number} blocking.',
    'cli.check.block': 'block',
    'cli.check.warn': 'warn',
    'cli.check.info': 'info',
    'cli.duplicates.none': 'No duplicates.',
    'cli.duplicates.pair': '{a} and {b}: {aInB} of the first stands in the second, {bInA} of the second in the first',
    'cli.makeup.page': '{page}: {fill} filled, {frames, plural, one {# frame} other {# frames}}, {overset, number} lines over',
    'cli.makeup.leftOver': 'No room: {what}, needs {lines, number} lines',
    'cli.print.page': '{page} → {pdf} ({width} × {height} mm)',
    'cli.backup.done': 'Backed up to {file}; {revisions, number} revisions verified.',
    'cli.restore.done': 'Restored from {file}. The former store is kept in {aside}.',
    'cli.restore.none': 'none',
    'cli.verify.ok': 'The store is sound: {revisions, number} revisions, {audit, number} audit entries.',
    'cli.verify.bad': 'The store has {count, plural, one {# problem} other {# problems}}.',
  },
})

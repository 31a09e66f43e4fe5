// What the press check says, in both languages, for screens and command line alike: ICU MessageFormat with the finding's params.
// `title` names the fault, `message` says what is there, `fix` what to do.

export interface BilingualText {
  readonly zh: string
  readonly en: string
}

export interface FindingMessages {
  readonly title: BilingualText
  readonly message: BilingualText
  readonly fix: BilingualText
}

const WEEKDAY_ZH = '{weekday, select, 0 {星期日} 1 {星期一} 2 {星期二} 3 {星期三} 4 {星期四} 5 {星期五} other {星期六}}'
const WEEKDAY_EN =
  '{weekday, select, 0 {a Sunday} 1 {a Monday} 2 {a Tuesday} 3 {a Wednesday} 4 {a Thursday} 5 {a Friday} other {a Saturday}}'
const FIELD_ZH = '{field, select, kicker {引题} headline {主题} deck {副题} subhead {小标题} caption {图片说明} other {正文}}'
const FIELD_EN = '{field, select, kicker {kicker} headline {headline} deck {deck} subhead {subhead} caption {caption} other {copy}}'
const PLACES_ZH = '{a, select, stock {稿库《{articleA}》} other {{a}}} 与 {b, select, stock {稿库《{articleB}》} other {{b}}}'
const PLACES_EN =
  '{a, select, stock {“{articleA}” in the stock} other {{a}}} and {b, select, stock {“{articleB}” in the stock} other {{b}}}'
const EARLIER_ZH = '{kind, select, archive {往期} issue {别期} other {稿库}}{isDated, select, yes { {stood}} other {}}《{headline}》'
const EARLIER_EN =
  '“{headline}” {kind, select, archive {in the archive} issue {in another issue} other {in the stock}}{isDated, select, yes { ({stood})} other {}}'

const DIFFERS_ZH =
  '{differs, select, identical {文件完全相同} size {尺寸不同} cropped {一张裁成另一张的 {percent}%} grey {一张是黑白} sizeGrey {尺寸不同，一张是黑白} croppedGrey {一张裁成另一张的 {percent}%，且是一彩一黑白} other {重新压缩过}}'
const DIFFERS_EN =
  '{differs, select, identical {the very same file} size {at another size} cropped {one cut to {percent}% of the other} grey {one of them in black and white} sizeGrey {at another size, one of them in black and white} croppedGrey {one cut to {percent}% of the other, one of them in black and white} other {compressed again}}'
const STOOD_ZH = '{hasDay, select, yes {{day}} other {往期}}{page, select, none {} other { {page}}}'
const STOOD_EN = '{hasDay, select, yes {on {day}} other {in an earlier issue}}{page, select, none {} other {, {page}}}'

export const PREFLIGHT_MESSAGES = {
  duplicate: {
    title: {
      zh: '{level, select, red {重复稿件} amber {部分重复} other {相同片段}}',
      en: '{level, select, red {Duplicate} amber {Partly duplicate} other {Shared passage}}',
    },
    message: {
      zh: `${PLACES_ZH} 相同 {chars} 字：前者的 {aInBPercent}% 见于后者，后者的 {bInAPercent}% 见于前者。`,
      en: `${PLACES_EN} have {chars, plural, one {# character or word} other {# characters or words}} in common: {aInBPercent}% of the first stands in the second, {bInAPercent}% of the second in the first.`,
    },
    fix: {
      zh: '{level, select, red {留一篇，撤一篇；两处均刊须写明理由。} other {对照两稿，删去重复段落，或写明理由两处均刊。}}',
      en: '{level, select, red {Keep one and pull the other, or give a reason for running both.} other {Compare the two. Cut the shared passage, or give a reason for running both.}}',
    },
  },
  'printed-before': {
    title: {
      zh: '{level, select, red {以前登过} amber {部分登过} other {往期有相同片段}}',
      en: '{level, select, red {Ran before} amber {Partly ran before} other {Passage ran before}}',
    },
    message: {
      zh: `${EARLIER_ZH}与本稿相同 {chars} 字：本稿的 {aInBPercent}% 见于该稿，该稿的 {bInAPercent}% 见于本稿。{changedNumbers, plural, =0 {} other {改了 # 处数字。}}{routine, select, yes {像是套用格式。} other {}}{others, plural, =0 {} other {另有 # 篇相同。}}`,
      en: `${EARLIER_EN} has {chars, plural, one {# character or word} other {# characters or words}} in common with this story: {aInBPercent}% of this one stands there, {bInAPercent}% of that one here.{changedNumbers, plural, =0 {} one { # number was changed.} other { # numbers were changed.}}{routine, select, yes { It looks like a form filled in anew.} other {}}{others, plural, =0 {} one { # more text is alike.} other { # more texts are alike.}}`,
    },
    fix: {
      zh: '{level, select, red {撤稿或重写；确要再登，写明理由。} amber {对照两稿，删去旧文；确要再登，写明理由。} other {对照一眼；无碍可不处理。}}',
      en: '{level, select, red {Pull it or rewrite it, or give a reason for running it again.} amber {Compare the two and cut what ran before, or give a reason for keeping it.} other {Take a look; nothing needs to be done if it does no harm.}}',
    },
  },
  'archive-unchecked': {
    title: { zh: '没有比对往期', en: 'Archive not searched' },
    message: {
      zh: '往期读不了，或还没有读完；本期稿件有没有登过，这次没有查。',
      en: 'The archive cannot be read, or has not been read to its end yet: whether any of this copy ran before was not checked.',
    },
    fix: {
      zh: '过几分钟再查一次。仍是这样，到“往期”看它的状态：坏了的可以移开，重新导入。',
      en: 'Check again in a few minutes. If it stays like this, see the archive screen: a damaged archive can be set aside and imported anew.',
    },
  },
  'placed-twice': {
    title: { zh: '一稿两排', en: 'Placed twice' },
    message: { zh: '同一篇稿件排在 {a} 和 {b}。', en: 'The same article stands at {a} and at {b}.' },
    fix: { zh: '撤下其中一处。', en: 'Take one of them off the page.' },
  },
  'stale-placement': {
    title: { zh: '版上是旧稿', en: 'Stale copy' },
    message: {
      zh: '稿件已改，版上还是改前的一版。',
      en: 'The article was edited after it was placed; the page prints the earlier version.',
    },
    fix: { zh: '换上新版，再看排得下排不下。', en: 'Place the newest version, then check the fit.' },
  },
  'frame-without-copy': {
    title: { zh: '版位无稿', en: 'Frame without copy' },
    message: {
      zh: '{state, select, empty {版位还没有放稿件。} hole {补白或广告位还空着，付印只印边框。} other {版位上的稿件已撤，或不在本期。}}',
      en: '{state, select, empty {No article has been placed in the frame.} hole {The filler or advertisement is still empty; only its box will print.} other {The article in the frame was spiked or is not in this issue.}}',
    },
    fix: { zh: '补上内容，或撤下版位。', en: 'Fill it, or remove the frame.' },
  },
  'frames-overlap': {
    title: { zh: '版位重叠', en: 'Frames overlap' },
    message: { zh: '{a} 与 {b} 压在一起。', en: '{a} and {b} cover the same ground.' },
    fix: { zh: '移开或缩短其中一个。', en: 'Move or shorten one of them.' },
  },
  'frame-outside-grid': {
    title: { zh: '版位出了版心', en: 'Frame off the grid' },
    message: {
      zh: '排到第 {lastColumn} 栏、第 {lastRow} 行；本版只有 {columns} 栏 {rows} 行。',
      en: 'Reaches column {lastColumn}, row {lastRow}; the page has {columns} columns and {rows} rows.',
    },
    fix: { zh: '移回版心，或改小。', en: 'Move it back onto the grid, or make it smaller.' },
  },
  overset: {
    title: { zh: '超 {lines} 行', en: '{lines, plural, one {# line over} other {# lines over}}' },
    message: {
      zh: '末尾 {lines} 行排不下，印不出来。',
      en: 'The last {lines, plural, one {line does} other {# lines do}} not fit and will not print.',
    },
    fix: { zh: '删稿，或把版位加高。', en: 'Cut the copy, or make the frame deeper.' },
  },
  'head-overfull': {
    title: { zh: '标题排不下', en: 'Head does not fit' },
    message: {
      zh: '{way, select, wide {{sizePt} 磅太大，标题宽过版位。} other {{sizePt} 磅时标题高过所留的行。}}',
      en: '{way, select, wide {At {sizePt} pt the head is wider than its frame.} other {At {sizePt} pt the head needs more rows than it has.}}',
    },
    fix: { zh: '缩小字号，减字，或多留几行。', en: 'Set it smaller, trim it, or keep more rows for it.' },
  },
  'headline-missing': {
    title: { zh: '缺主题', en: 'No headline' },
    message: { zh: '稿件没有主题。', en: 'The article has no headline.' },
    fix: { zh: '补主题。', en: 'Write the headline.' },
  },
  'placeholder-headline': {
    title: { zh: '标题是占位字', en: 'Placeholder in the head' },
    message: { zh: `${FIELD_ZH}还是占位字“{text}”。`, en: `The ${FIELD_EN} still reads “{text}”.` },
    fix: { zh: '换成正式标题。', en: 'Replace it with the real one.' },
  },
  'picture-twice': {
    title: {
      zh: '{kind, select, article {同稿重图} issue {一图两用} other {图片刊过}}',
      en: '{kind, select, article {Picture twice in one article} issue {Same picture twice} other {Picture ran before}}',
    },
    message: {
      zh: `{kind, select, article {本稿第 {numberA} 图与第 {numberB} 图是同一张照片，${DIFFERS_ZH}。} issue {${PLACES_ZH} 用了同一张照片，${DIFFERS_ZH}。} archive {第 {numberA} 图${STOOD_ZH}刊过（{name}），${DIFFERS_ZH}。} other {第 {numberA} 图${STOOD_ZH}《{name}》用过，${DIFFERS_ZH}。}}`,
      en: `{kind, select, article {Pictures {numberA} and {numberB} of the article are one photograph: ${DIFFERS_EN}.} issue {${PLACES_EN} carry the same photograph: ${DIFFERS_EN}.} archive {Picture {numberA} ran ${STOOD_EN} ({name}): ${DIFFERS_EN}.} other {Picture {numberA} stood ${STOOD_EN} with “{name}”: ${DIFFERS_EN}.}}`,
    },
    fix: {
      zh: '{kind, select, article {撤一张，或换一张。} issue {换掉一处，或写明理由两处均用。} other {换一张，或写明理由再用。}}',
      en: '{kind, select, article {Take one out, or choose another.} issue {Change one of them, or give a reason for running both.} other {Choose another picture, or give a reason for using it again.}}',
    },
  },
  'photo-missing-image': {
    title: { zh: '缺图', en: 'No picture' },
    message: { zh: '图 {picture} 只有文字，没有图片。', en: 'Picture {picture} has its words but no image.' },
    fix: { zh: '放上图片，或撤下图位。', en: 'Add the image, or take the picture off the page.' },
  },
  'page-number-duplicate': {
    title: { zh: '版次重号', en: 'Page number twice' },
    message: { zh: '本期有两个 {page} 版。', en: 'Two pages of the issue are numbered {page}.' },
    fix: { zh: '改其中一个版次。', en: 'Renumber one of them.' },
  },
  'date-weekday': {
    title: {
      zh: '{kind, select, impossible {没有这一天} issueDate {报眉日期不符} other {星期不符}}',
      en: '{kind, select, impossible {No such day} issueDate {Wrong date in the folio} other {Wrong weekday}}',
    },
    message: {
      zh: `{kind, select, impossible {“{found}”：历上没有这一天。} issueDate {报眉写“{found}”，本期是 {date}，${WEEKDAY_ZH}。} other {“{found}”：{date} 是${WEEKDAY_ZH}。}}`,
      en: `{kind, select, impossible {“{found}”: no calendar has that day.} issueDate {The folio says “{found}”; the issue is of {date}, ${WEEKDAY_EN}.} other {“{found}”: {date} is ${WEEKDAY_EN}.}}`,
    },
    fix: { zh: '查对日历，改日期或星期。', en: 'Check the calendar and correct the date or the weekday.' },
  },
  'quotes-unbalanced': {
    title: { zh: '引号不配对', en: 'Quotes do not pair' },
    message: {
      zh: `${FIELD_ZH}里的 {mark} {missing, select, closing {缺后引号} other {缺前引号}}。`,
      en: `In the ${FIELD_EN}, {mark} has no {missing, select, closing {closing} other {opening}} partner.`,
    },
    fix: { zh: '补上引号，或删去多出的一个。', en: 'Add the missing quote, or delete the extra one.' },
  },
  'brackets-unbalanced': {
    title: { zh: '括号不配对', en: 'Brackets do not pair' },
    message: {
      zh: `${FIELD_ZH}里的 {mark} {missing, select, closing {缺后半边} other {缺前半边}}。`,
      en: `In the ${FIELD_EN}, {mark} has no {missing, select, closing {closing} other {opening}} partner.`,
    },
    fix: { zh: '补上另一半，或删去多出的一个。', en: 'Add the missing bracket, or delete the extra one.' },
  },
  'byline-missing': {
    title: { zh: '缺署名', en: 'No byline' },
    message: { zh: '稿件没有署名。', en: 'Nobody signs the article.' },
    fix: { zh: '补署名；不署名的写明理由放行。', en: 'Add the byline, or waive it with a reason.' },
  },
  'photo-caption-missing': {
    title: { zh: '缺图片说明', en: 'No caption' },
    message: { zh: '图 {picture} 没有说明。', en: 'Picture {picture} has no caption.' },
    fix: { zh: '补图片说明。', en: 'Write the caption.' },
  },
  'photo-credit-missing': {
    title: { zh: '图片缺署名', en: 'No picture credit' },
    message: { zh: '图 {picture} 没有摄影署名。', en: 'Picture {picture} does not name its photographer.' },
    fix: { zh: '补摄影署名。', en: 'Add the credit.' },
  },
  'page-empty': {
    title: { zh: '空版', en: 'Empty page' },
    message: { zh: '{page} 版上什么也没有。', en: 'Nothing stands on {page}.' },
    fix: { zh: '上稿，或删去这一版。', en: 'Make it up, or remove the page.' },
  },
  underset: {
    title: { zh: '缺 {lines} 行', en: '{lines, plural, one {# line short} other {# lines short}}' },
    message: {
      zh: '文末空出 {lines} 行。',
      en: 'The copy ends {lines, plural, one {# line} other {# lines}} above the foot of the frame.',
    },
    fix: { zh: '添字，或把版位缩短。', en: 'Add to the copy, or make the frame shallower.' },
  },
  'stray-space': {
    title: { zh: '多余空格', en: 'Stray spaces' },
    message: { zh: '有 {count} 处多余的空格。', en: '{count, plural, one {# stray space} other {# stray spaces}}.' },
    fix: { zh: '删去空格。', en: 'Delete them.' },
  },
  'article-unplaced': {
    title: { zh: '未上版', en: 'Not on a page' },
    message: {
      zh: '稿件已发到本期，{characters} 字，还没有上版。',
      en: 'Filed to this issue ({characters, number} characters) and on none of its pages.',
    },
    fix: { zh: '上版，或留作下期。', en: 'Place it, or hold it for another issue.' },
  },
} as const satisfies Record<string, FindingMessages>

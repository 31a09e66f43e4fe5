// Words of pictures that stand twice: the two side by side in the press check, and the command line.
import { define } from './define.js'

export const pictureTwiceMessages = define({
  'zh-CN': {
    'press.pictures.heading': '两图对照',
    'press.pictures.stock': '稿库',
    'press.pictures.here': '{place}《{article}》',
    'press.pictures.number': '第 {number} 图',
    'press.pictures.earlier': '{hasDay, select, yes {{day}} other {往期}}{hasPage, select, yes { {page}} other {}}',
    'press.pictures.archive': '存档图片 · {name}',
    'press.pictures.size': '{width, number} × {height, number} 像素',
    'press.pictures.grey': '黑白',
    'press.pictures.cut': '画面取自另一张，占 {percent, number}%',
    'press.pictures.whole': '画面较全',
    'press.pictures.gone': '图片打不开',
    'press.pictures.alt': '{side, select, a {图一} other {图二}}：{place}',
    'press.pictures.differs':
      '{differs, select, identical {文件完全相同} size {画面相同，尺寸不同} cropped {一张裁自另一张} grey {画面相同，一彩一黑白} sizeGrey {画面相同，尺寸不同，一彩一黑白} croppedGrey {一张裁自另一张，一彩一黑白} other {画面相同，重新压缩过}}',
    'cli.check.picturesFailed': '图片没有比对。',
    'cli.archive.pictures': '收进存档图片 {added, number} 张，已有 {known, number} 张。',
  },
  en: {
    'press.pictures.heading': 'The two pictures',
    'press.pictures.stock': 'in the stock',
    'press.pictures.here': '{place} “{article}”',
    'press.pictures.number': 'picture {number}',
    'press.pictures.earlier': '{hasDay, select, yes {{day}} other {An earlier issue}}{hasPage, select, yes {, {page}} other {}}',
    'press.pictures.archive': 'archived picture · {name}',
    'press.pictures.size': '{width, number} × {height, number} pixels',
    'press.pictures.grey': 'black and white',
    'press.pictures.cut': 'shows {percent, number}% of the other',
    'press.pictures.whole': 'shows more',
    'press.pictures.gone': 'Picture cannot be shown',
    'press.pictures.alt': '{side, select, a {First picture} other {Second picture}}: {place}',
    'press.pictures.differs':
      '{differs, select, identical {The very same file} size {The same picture at another size} cropped {One is cut from the other} grey {The same picture, one in black and white} sizeGrey {The same picture at another size, one in black and white} croppedGrey {One is cut from the other, one in black and white} other {The same picture, compressed again}}',
    'cli.check.picturesFailed': 'Pictures were not compared.',
    'cli.archive.pictures': '{added, plural, one {# picture} other {# pictures}} added to the archive, {known, number} already there.',
  },
})

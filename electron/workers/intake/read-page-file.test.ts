// Every kind of file that a page comes in, and every reason to refuse one.
import path from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPageFile } from './read-page-file.js'
import { IntakeRefusal } from './refusal.js'
import { bombDocx, chinesePdf, docx } from './testing-files.js'

const TEXT = '临江县新建三座河畔书屋\n\n　　本报讯（记者陈小溪）3月12日，书屋开门迎客，首日接待读者两千余人次。'
const TRADITIONAL = '臨江縣新建三座河畔書屋\n本報訊（記者王小明）三月十二日，書屋開門迎客，首日接待讀者兩千餘人次。'
const MAPS = path.resolve(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps')

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let index = 0; index < units.length; index += 1) view.setUint16(index * 2, units.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

/** Encodes with the inverse of a decoder of two-byte codes. */
function encode(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(bytesOf(lead, trail))
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail])
    }
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]))),
  )
}

const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await readPageFile(name, bytes)
  } catch (error) {
    if (error instanceof IntakeRefusal) return error.code
    throw error
  }
  return 'read'
}

describe('plain text', () => {
  it('is read in every encoding', async () => {
    expect(await readPageFile('a.txt', utf8(TEXT))).toBe(TEXT)
    expect(await readPageFile('a.txt', utf8(`\uFEFF${TEXT}`))).toBe(TEXT)
    for (const littleEndian of [true, false]) expect(await readPageFile('a.txt', utf16(TEXT, littleEndian, true))).toBe(TEXT)
    for (const littleEndian of [true, false])
      expect(await readPageFile('a.txt', utf16('Council backs new bridge', littleEndian, false))).toBe('Council backs new bridge')
    expect(await readPageFile('a.txt', encode('gb18030', TEXT))).toBe(TEXT)
    expect(await readPageFile('a.txt', encode('big5', TRADITIONAL))).toBe(TRADITIONAL)
    expect(
      await readPageFile('a', bytesOf(...utf8('The council'), 0x92, ...utf8('s bridge will be built next year, it said on Monday.'))),
    ).toBe('The council’s bridge will be built next year, it said on Monday.')
  })
  it('is read when its last character was cut or a byte in it is spoilt', async () => {
    for (const encoded of [utf8(TEXT), encode('gb18030', TEXT)]) {
      expect(await readPageFile('a.txt', encoded.subarray(0, -1))).toBe(TEXT.slice(0, -1))
      const spoilt = encoded.slice()
      spoilt[4] = 0xff
      const text = await readPageFile('a.txt', spoilt)
      expect([text.includes('\uFFFD'), text.includes('本报讯（记者陈小溪）3月12日')]).toEqual([true, true])
    }
    expect(await readPageFile('a.txt', utf8(TEXT).subarray(0, -2))).toBe(TEXT.slice(0, -1))
    expect(await readPageFile('a.txt', utf16(TEXT, true, true).subarray(0, -1))).toBe(TEXT.slice(0, -1))
    expect(await readPageFile('a.txt', utf8(`${TEXT}\u0000\n${TEXT}`))).toBe(`${TEXT}\n${TEXT}`)
  })
  it('may be Chinese UTF-16 without a mark', async () => {
    for (const littleEndian of [true, false]) expect(await readPageFile('a.txt', utf16(TEXT, littleEndian, false))).toBe(TEXT)
  })
  it('has LF line ends, whatever it came with', async () => {
    expect(await readPageFile('a.txt', utf8('一\r\n二\r三\n四\f五'))).toBe('一\n二\n三\n四\n五')
  })
  it('is refused when it is empty, binary or in no encoding', async () => {
    expect(await refusal('a.txt', bytesOf())).toBe('empty')
    expect(await refusal('a.txt', utf8(' \n　\n'))).toBe('empty')
    expect(await refusal('a.txt', bytesOf(1, 0, 2, 0, 3, 0, 0, 0, 0, 9, 0))).toBe('binary')
    expect(await refusal('a.txt', utf8('\u0001\u0002\u0003\u0004abc'))).toBe('binary')
    expect(await refusal('a.jpg', bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 0x10))).toBe('binary')
    expect(
      await refusal(
        'a.txt',
        Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 0x7f)),
      ),
    ).toBe('encoding')
    expect(await refusal('a.txt', new Uint8Array(30 * 1024 * 1024 + 1).fill(0x41))).toBe('tooLarge')
    expect(await refusal('a.txt', utf8('一\n'.repeat(200_002)))).toBe('tooLarge')
  })
  it('is not read when that was cancelled', async () => {
    await expect(readPageFile('a.txt', utf8(TEXT), AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })
})

describe('HTML', () => {
  const html = (body: string): Uint8Array =>
    utf8(`<!doctype html><html><head><title>t</title><style>p{}</style></head><body>${body}</body></html>`)
  it('gives a line for every block and break, and nothing hidden', async () => {
    const page = html(
      '<script>alert(1)</script><h1>临江县新建<br>三座河畔书屋</h1><p>本报讯（记者\n 陈小溪）书屋<b>开门</b>。</p><p hidden>x</p><div style="display: none">y</div><div>一<div>二</div>三</div><noscript>z</noscript><table><tr><td>黄瓜</td><td>3.50</td></tr><tr><td>土豆</td><td>2.10</td></tr></table><ul><li>甲</li><li>乙</li></ul>',
    )
    expect(await readPageFile('a.html', page)).toBe(
      '临江县新建\n三座河畔书屋\n\n本报讯（记者 陈小溪）书屋开门。\n\n一\n二\n三\n黄瓜\t3.50\n土豆\t2.10\n甲\n乙',
    )
  })
  it('keeps indents and spaced names', async () => {
    expect(await readPageFile('a.htm', html('<p>标题</p><p>　　本报记者 林　岸</p>'))).toBe('标题\n\n　　本报记者 林　岸')
  })
  it('is read in its declared encoding', async () => {
    const page = `<html><head><meta charset="gb2312"></head><body><p>${TEXT.slice(0, 11)}</p></body></html>`
    expect(await readPageFile('a.html', encode('gb18030', page))).toBe('临江县新建三座河畔书屋')
  })
  it('may be nested as deep as it likes', async () => {
    expect(await readPageFile('a.html', utf8(`<html>${'<div>'.repeat(20_000)}深${'</div>'.repeat(20_000)}`))).toBe('深')
  })
  it('is refused without text', async () => {
    expect(await refusal('a.html', html('<img src="http://example.com/a.png"><script>1</script>'))).toBe('noText')
  })
})

describe('DOCX', () => {
  it('gives a line for every paragraph and break, with its header', async () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>黄瓜</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3.50</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    const bytes = docx({
      paragraphs: ['临江县新建三座河畔书屋', '', '本报讯（记者陈小溪）书屋开门。\n首日两千人。'],
      header: '2026年3月13日 星期五',
      bodyXml: table,
    })
    expect(await readPageFile('a.docx', bytes)).toBe(
      '2026年3月13日 星期五\n临江县新建三座河畔书屋\n\n本报讯（记者陈小溪）书屋开门。\n首日两千人。\n黄瓜\t3.50',
    )
  })
  it('leaves out what was deleted or moved away', async () => {
    const run = (text: string, name = 't'): string => `<w:r><w:${name}>${text}</w:${name}></w:r>`
    const bodyXml = `<w:p>${run('首日')}<w:del w:id="1">${run('四千', 'delText')}</w:del><w:ins w:id="2">${run('两千')}</w:ins>${run('人。')}</w:p><w:p><w:moveFrom w:id="3">${run('旧的一段。')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4">${run('移来的一段。')}</w:moveTo></w:p>`
    expect(await readPageFile('a.docx', docx({ paragraphs: ['书屋开门'], bodyXml }))).toBe('书屋开门\n首日两千人。\n\n移来的一段。')
  })
  it('leaves out hidden text, hidden by itself or by its style', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`
    const inBox = `<w:r><w:pict><w:txbxContent><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('框内', '<w:b/>')}${run('藏', '<w:vanish/>')}</w:p></w:txbxContent></w:pict></w:r>`
    const bodyXml = [
      `<w:p>${run('首日')}${run('批注：数字待核', '<w:b/><w:vanish/>')}${run('两千人。', '<w:vanish w:val="0"/>')}</w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>${run('给编辑的话')}${run('照登。', '<w:vanish w:val="false"/>')}</w:p>`,
      `<w:p>${run('甲', '<w:rStyle w:val="Secret"/>')}${run('乙', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`,
      `<w:p><w:pPr><w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="Note"/></w:pPr></w:pPrChange></w:pPr>${run('丙')}</w:p>`,
      `<w:p>${inBox}</w:p>`,
    ].join('')
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Note"><w:basedOn w:val="Secret"/></w:style></w:styles>'
    const read = await readPageFile('a.docx', docx({ paragraphs: ['书屋开门'], bodyXml, extra: { 'word/styles.xml': utf8(styles) } }))
    expect(read.split('\n').filter((line) => line !== '')).toEqual(['书屋开门', '首日两千人。', '照登。', '乙', '丙', '框内'])
  })
  it('is refused when it would inflate too far, declared or not', async () => {
    const bomb = bombDocx(60)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal('a.docx', bomb)).toBe('tooLarge')
    expect(['tooLarge', 'damaged']).toContain(await refusal('a.docx', bombDocx(60, 1000)))
    const many = Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`word/x${index}.xml`, utf8('<a/>')]))
    expect(await refusal('a.docx', docx({ paragraphs: ['text'], extra: many }))).toBe('tooLarge')
  })
  it('is refused when it is damaged, empty, or something else', async () => {
    const bytes = docx({ paragraphs: ['临江县新建三座河畔书屋'] })
    expect(await refusal('a.docx', bytes.subarray(0, bytes.length - 40))).toBe('damaged')
    expect(await refusal('a.docx', docx({ paragraphs: [''] }))).toBe('noText')
    expect(await refusal('a.docx', docx({ paragraphs: [], extra: { 'word/document.xml': utf8('<w:document') } }))).toMatch(
      /damaged|noText/u,
    )
    expect(await refusal('a.xlsx', docx({ paragraphs: ['x'], extra: { 'word/document.xml': utf8('') } }))).toMatch(/damaged|noText/u)
    expect(await refusal('a.doc', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('unsupported')
    expect(await refusal('a.rtf', utf8('{\\rtf1 text}'))).toBe('unsupported')
    expect(await refusal('a.docx', utf8('not a package'))).toBe('binary')
  })
})

describe('PDF', () => {
  const column = (lines: string[], x: number, top: number): { x: number; y: number; size: number; text: string }[] =>
    lines.map((text, index) => ({ x, y: top - index * 14, size: 10, text }))
  it('gives the lines of Chinese text with indents and headings apart', async () => {
    const pdf = chinesePdf([
      { x: 50, y: 1000, size: 24, text: '临江县新建三座河畔书屋' },
      ...column(['本报讯（记者陈小溪）3月12', '日，书屋开门迎客。'], 70, 960).map((text, index) =>
        index === 0 ? text : { ...text, x: 50 },
      ),
      ...column(['首日接待读者两千人。'], 70, 932),
    ])
    expect(await readPageFile('a.pdf', pdf, undefined, { mapFolder: MAPS })).toBe(
      '临江县新建三座河畔书屋\n\n　　本报讯（记者陈小溪）3月12\n日，书屋开门迎客。\n　　首日接待读者两千人。',
    )
  })
  it('reads columns one after another when the file interleaves them', async () => {
    const left = column(['甲一甲一甲一甲一', '甲二甲二甲二甲二', '甲三甲三甲三甲三', '甲四甲四甲四甲四'], 50, 900)
    const right = column(['乙一乙一乙一乙一', '乙二乙二乙二乙二', '乙三乙三乙三乙三', '乙四乙四乙四乙四'], 300, 900)
    const pdf = chinesePdf(left.flatMap((text, index) => [text, right[index] as (typeof right)[number]]))
    expect(await readPageFile('a.pdf', pdf, undefined, { mapFolder: MAPS })).toBe([...left, ...right].map(({ text }) => text).join('\n'))
  })
  it('reads English text', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.TimesRoman)
    const page = document.addPage([400, 400])
    page.drawText('Council backs new bridge', { x: 40, y: 350, size: 20, font })
    page.drawText('The bridge will be built next year.', { x: 40, y: 320, size: 10, font })
    expect(await readPageFile('a.pdf', await document.save())).toBe('Council backs new bridge\n\nThe bridge will be built next year.')
  })
  it('is refused when it is damaged, a scan, or too long', async () => {
    expect(await refusal('a.pdf', utf8('%PDF-1.7\nnothing'))).toBe('damaged')
    const scan = await PDFDocument.create()
    scan.addPage()
    expect(await refusal('a.pdf', await scan.save())).toBe('noText')
    for (let page = 0; page < 200; page += 1) scan.addPage()
    expect(await refusal('a.pdf', await scan.save())).toBe('tooLarge')
  })
})

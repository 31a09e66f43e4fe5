// Test support: files as desks send them, made here byte by byte or with the libraries that write them.
import { deflateRawSync, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const escapeXml = (text: string): string => text.replace(/[&<>]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark)

/** Paragraphs of WordprocessingML; '' makes an empty paragraph, a line feed a line break. */
const paragraphsXml = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(
      (text) =>
        `<w:p><w:r>${text
          .split('\n')
          .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
          .join('<w:br/>')}</w:r></w:p>`,
    )
    .join('')

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export interface DocxParts {
  readonly paragraphs: readonly string[]
  readonly header?: string
  /** More WordprocessingML inside the body. */
  readonly bodyXml?: string
  readonly extra?: Readonly<Record<string, Uint8Array>>
}

/** A Word document with the parts that every reader needs. */
export function docx({ paragraphs, header, bodyXml = '', extra = {} }: DocxParts): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': utf8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': utf8(`<?xml version="1.0"?><w:document ${W}><w:body>${paragraphsXml(paragraphs)}${bodyXml}</w:body></w:document>`),
    ...extra,
  }
  if (header !== undefined) parts['word/header1.xml'] = utf8(`<?xml version="1.0"?><w:hdr ${W}>${paragraphsXml([header])}</w:hdr>`)
  return zipSync(parts)
}

/** A package of one deflated entry that says of itself whatever it is told to. */
function onePartPackage(name: string, deflated: Uint8Array, declaredBytes: number): Uint8Array {
  const header = (signature: number, rest: number): DataView => {
    const view = new DataView(new ArrayBuffer(rest))
    view.setUint32(0, signature, true)
    return view
  }
  const [local, central, end] = [header(0x04034b50, 30), header(0x02014b50, 46), header(0x06054b50, 22)]
  for (const [view, shift] of [
    [local, 0],
    [central, 2],
  ] as const) {
    view.setUint16(4 + shift, 20, true)
    view.setUint16(8 + shift, 8, true)
    view.setUint32(18 + shift, deflated.length, true)
    view.setUint32(22 + shift, declaredBytes, true)
    view.setUint16(26 + shift, name.length, true)
  }
  end.setUint16(8, 1, true)
  end.setUint16(10, 1, true)
  end.setUint32(12, 46 + name.length, true)
  end.setUint32(16, 30 + name.length + deflated.length, true)
  return Buffer.concat(
    [local, utf8(name), deflated, central, utf8(name), end].map((part) => (part instanceof DataView ? new Uint8Array(part.buffer) : part)),
  )
}

/** A document of a few hundred KB that inflates to `megabytes`; it declares that, or `declaredBytes`. */
export function bombDocx(megabytes: number, declaredBytes = megabytes * 1024 * 1024): Uint8Array {
  return onePartPackage('word/document.xml', deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 6 }), declaredBytes)
}

export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

const hex = (text: string): string => [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

const streamOf = (content: string, entries = ''): string => `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

/** A PDF of these objects, the first of them its catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** A PDF with Chinese text in a font that is not embedded, encoded as UniGB-UCS2-H. Coordinates in points. */
export function chinesePdf(texts: readonly PlacedText[]): Uint8Array {
  const content = texts.map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1100] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    streamOf(content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 >>',
  ]
  return pdfOf(objects)
}

/** A PDF of some KB whose font has a table that grows to `megabytes`: runs of one byte, deflated. The reader wants it whole. */
export function bombPdf(megabytes: number): Uint8Array {
  const runs = Buffer.alloc(megabytes * 1024 * 16, Uint8Array.of(0x81, 0x20))
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1100] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    streamOf('BT /F1 9 Tf 50 900 Td <4e00> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /CIDToGIDMap 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1 1] >>',
    streamOf(deflateSync(runs).toString('latin1'), '/Filter [/FlateDecode /RunLengthDecode]'),
  ])
}

// What a file is, by its first bytes and only then by its name.

export type FileFormat = 'text' | 'html' | 'pdf' | 'zip' | 'unsupported' | 'binary'

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

/** Old Word and encrypted Office files, RTF, archives: known, but not read. */
const UNSUPPORTED: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0],
  ascii('{\\rtf'),
  ascii('Rar!'),
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
]
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('II*'),
  ascii('MM\0*'),
  ascii('8BPS'),
  ascii('BM'),
]

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** The format of a file. PDF marks may stand within the first kilobyte. */
export function formatOf(name: string, bytes: Uint8Array): FileFormat {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip'
  if (UNSUPPORTED.some((signature) => startsWith(bytes, ...signature))) return 'unsupported'
  const extension = extensionOf(name)
  if (PICTURES.some((signature) => startsWith(bytes, ...signature)) && (extension !== 'txt' || head.includes('\0'))) return 'binary'
  const plain = head.replaceAll('\0', '').replace(/^[^\x21-\x7e]+/u, '')
  if (
    ['html', 'htm', 'xhtml', 'shtml'].includes(extension) ||
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/iu.test(plain)
  )
    return 'html'
  if (extension === 'pdf' || extension === 'docx') return 'binary'
  return 'text'
}

// Invented pages and what a careful person reads in them. Each holds one story twice under two headlines.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '../screens/words.ts'

export interface InventedPage {
  readonly file: string
  readonly text: string
  /** Of the issue, as its folio says. */
  readonly date: string
  readonly articles: number
  readonly photo: string | null
  /** The story with a subhead; two of its lines were joined. */
  readonly repaired: {
    readonly headline: string
    readonly byline: string
    readonly subhead: string
    /** The paragraph below the subhead, and the words with which its last line begins. */
    readonly paragraph: string
    readonly lastLine: { readonly number: number; readonly text: string }
  }
  /** The same story twice. */
  readonly twice: readonly [string, string]
  readonly sharedParagraph: string
}

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8')

export const PAGES: Readonly<Record<Language, InventedPage>> = {
  'zh-CN': {
    file: 'harbour-page.txt',
    text: read('harbour-page.txt'),
    date: '2026-09-09',
    articles: 4,
    photo: '图为市民在步道上散步。',
    repaired: {
      headline: '棠梨巷一百二十户搬回原址',
      byline: '宋澄',
      subhead: '怎么修',
      paragraph: '工程队先给每户画一张图',
      lastLine: { number: 15, text: '收了四万六千块。' },
    },
    twice: ['江岸步道通到了码头', '江岸步道贯通'],
    sharedParagraph: '步道最窄处三米',
  },
  en: {
    file: 'ferry-page.txt',
    text: read('ferry-page.txt'),
    date: '2026-09-09',
    articles: 3,
    photo: null,
    repaired: {
      headline: 'FAMILIES RETURN TO PEAR TREE LANE',
      byline: 'Martha Quill',
      subhead: 'How it was mended',
      paragraph: 'Each house was drawn first',
      lastLine: { number: 18, text: 'months.' },
    },
    twice: ['RIVERSIDE PATH REACHES THE OLD QUAY', 'PATH OPENS ALONG THE RIVER'],
    sharedParagraph: 'At its narrowest the path',
  },
}

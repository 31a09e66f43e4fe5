// The publication: its name, its page formats and type styles. All of it is data an editor may change.
import { z } from 'zod'

/** Lengths are integers: micrometres for paper, hundredths of a point for type (75 hundredths = 1 CSS px). */
export const PageFormat = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  trimWidthUm: z.int().min(50_000).max(1_000_000),
  trimHeightUm: z.int().min(50_000).max(1_000_000),
  columns: z.int().min(1).max(12),
  /** Body characters in one base column. */
  columnCharacters: z.int().min(4).max(60),
  rows: z.int().min(10).max(400),
})
export type PageFormat = z.infer<typeof PageFormat>

export const PublicationStyle = z.strictObject({
  v: z.literal(1),
  name: z.string().min(1).max(60),
  latinName: z.string().max(60),
  registration: z.string().max(80),
  formats: z.array(PageFormat).min(1).max(20),
  defaultFormat: z.string(),
  bodySizeCentiPt: z.int().min(500).max(2000),
  leadingCentiPt: z.int().min(600).max(4000),
  gutterCentiPt: z.int().min(300).max(4000),
  /** Names of sections (栏目) offered when filing and planning. */
  sections: z.array(z.string().max(60)).max(100),
  /** Sections and column titles that return with the same words (weather, notices, serials, prices): compared by their numbers only. */
  recurringColumns: z.array(z.string().min(1).max(60)).max(200).default([]),
  /** Passages an editor called standing formulae: they count for nothing when texts are compared. */
  formulae: z.array(z.string().min(1).max(400)).max(1000).default([]),
})
export type PublicationStyle = z.infer<typeof PublicationStyle>

/** 对开 8 columns of 13 characters, 四开 5 of 14, and the three western sizes. Gutter one character, see the column law. */
export const DEFAULT_PUBLICATION: PublicationStyle = {
  v: 1,
  name: '怀川日报',
  latinName: 'HUAICHUAN DAILY',
  registration: '',
  formats: [
    {
      id: 'duikai',
      name: { zh: '对开', en: 'Broadsheet (duikai)' },
      trimWidthUm: 390_000,
      trimHeightUm: 545_000,
      columns: 8,
      columnCharacters: 13,
      rows: 110,
    },
    {
      id: 'sikai',
      name: { zh: '四开', en: 'Tabloid (sikai)' },
      trimWidthUm: 273_000,
      trimHeightUm: 390_000,
      columns: 5,
      columnCharacters: 14,
      rows: 78,
    },
    {
      id: 'nordisch',
      name: { zh: '北欧对开', en: 'Nordisch' },
      trimWidthUm: 400_000,
      trimHeightUm: 570_000,
      columns: 6,
      columnCharacters: 18,
      rows: 115,
    },
    {
      id: 'berliner',
      name: { zh: '柏林版', en: 'Berliner' },
      trimWidthUm: 315_000,
      trimHeightUm: 470_000,
      columns: 6,
      columnCharacters: 14,
      rows: 94,
    },
    {
      id: 'tabloid',
      name: { zh: '小报', en: 'Tabloid' },
      trimWidthUm: 280_000,
      trimHeightUm: 430_000,
      columns: 5,
      columnCharacters: 15,
      rows: 86,
    },
  ],
  defaultFormat: 'duikai',
  bodySizeCentiPt: 900,
  leadingCentiPt: 1275,
  gutterCentiPt: 900,
  recurringColumns: [],
  formulae: [],
  sections: ['要闻', '本地', '教科文卫', '民生', '国内国际', '副刊', '影像'],
}

/** The format a page uses; falls back to the publication's default when the page names one that is gone. */
export function formatOf(style: PublicationStyle, formatId: string): PageFormat {
  const format =
    style.formats.find((one) => one.id === formatId) ?? style.formats.find((one) => one.id === style.defaultFormat) ?? style.formats[0]
  if (!format) throw new Error('a publication has at least one page format')
  return format
}

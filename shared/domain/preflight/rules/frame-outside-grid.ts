// A frame that reaches beyond the columns or rows of its page.
import { formatOf } from '../../publication.js'
import { findingKey } from '../finding-key.js'
import { placedFrames } from '../places.js'
import type { Rule } from '../rule.js'

export const frameOutsideGrid: Rule = {
  id: 'frame-outside-grid',
  check: (snapshot) =>
    placedFrames(snapshot).flatMap(({ page, frame, where }) => {
      const format = formatOf(snapshot.style, page.formatId)
      const lastColumn = frame.column + frame.columnSpan - 1
      const lastRow = frame.row + frame.rows - 1
      if (lastColumn <= format.columns && lastRow <= format.rows) return []
      return [
        {
          key: findingKey('frame-outside-grid', [frame.id]),
          rule: 'frame-outside-grid',
          severity: 'block',
          where,
          params: { lastColumn, lastRow, columns: format.columns, rows: format.rows },
          evidence: where.article ?? frame.text,
          other: null,
        },
      ]
    }),
}

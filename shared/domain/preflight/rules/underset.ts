// Underset (缺行): white at the foot of a frame. Fewer lines than the frame has columns cannot be set away by shortening it.
import { bodyPlainText } from '../../../body/text.js'
import { ending } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { articleFrames } from '../places.js'
import type { Rule } from '../rule.js'

/** Lines that any page may leave open. */
const TOLERATED_LINES = 1

export const underset: Rule = {
  id: 'underset',
  check: (snapshot) =>
    articleFrames(snapshot).flatMap(({ frame, content, where }) => {
      const lines = snapshot.fits.get(frame.id)?.missingLines ?? 0
      const text = bodyPlainText(content.body)
      // A photo without a text has no lines to fill.
      if (lines === 0 || (content.genre === 'photo' && text === '')) return []
      const seen = lines > TOLERATED_LINES && lines >= frame.bodyColumns
      return [
        {
          key: findingKey('underset', [frame.id], String(lines)),
          rule: 'underset',
          severity: seen ? 'warn' : 'info',
          where,
          params: { lines },
          evidence: ending(text, 20),
          other: null,
        },
      ]
    }),
}

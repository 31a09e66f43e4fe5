// Overset (溢文): lines that find no room in their frame are never printed, so the tail of the article would be lost.
import { bodyPlainText } from '../../../body/text.js'
import { ending } from '../excerpt.js'
import { findingKey } from '../finding-key.js'
import { articleFrames } from '../places.js'
import type { Rule } from '../rule.js'

export const overset: Rule = {
  id: 'overset',
  check: (snapshot) =>
    articleFrames(snapshot).flatMap(({ frame, content, where }) => {
      const lines = snapshot.fits.get(frame.id)?.oversetLines ?? 0
      if (lines === 0) return []
      return [
        {
          key: findingKey('overset', [frame.id]),
          rule: 'overset',
          severity: 'block',
          where,
          params: { lines },
          evidence: ending(bodyPlainText(content.body), 20),
          other: null,
        },
      ]
    }),
}

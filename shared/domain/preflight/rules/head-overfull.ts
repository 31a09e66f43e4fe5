// A head that is wider than its frame or higher than the rows kept for it runs into the neighbour.
import { findingKey } from '../finding-key.js'
import { articleFrames } from '../places.js'
import type { Rule } from '../rule.js'

export const headOverfull: Rule = {
  id: 'head-overfull',
  check: (snapshot) =>
    articleFrames(snapshot).flatMap(({ frame, content, where }) => {
      const fit = snapshot.fits.get(frame.id)
      if (!fit || (!fit.headTooTall && !fit.headTooWide)) return []
      return [
        {
          key: findingKey('head-overfull', [frame.id]),
          rule: 'head-overfull',
          severity: 'block',
          where,
          params: { way: fit.headTooWide ? 'wide' : 'tall', sizePt: frame.headSizePt },
          evidence: [content.kicker, content.headline, content.deck].filter((line) => line !== '').join(' / '),
          other: null,
        },
      ]
    }),
}

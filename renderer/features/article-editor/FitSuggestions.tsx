// Ways to fit, each tried on the composer: a press goes to the passage and selects it. Cutting is the editor's decision; what
// can go as it stands has a button of its own.
import { memo, useEffect, useState } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Addition } from '../../../shared/domain/copyfit/suggest-additions.js'
import { type Cut, type CutSuggestion, isReadyCut } from '../../../shared/domain/copyfit/suggest-cuts.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { announce, Button, Tag } from '../../ui/index.js'
import { additionWords, cutGain, cutWords, useFitSuggestions } from '../copyfit/index.js'
import type { Measure } from './article-model.js'
import { cutAway, stillStands } from './cut-away.js'
import styles from './panes.module.css'
import type { ArticleSession } from './session-types.js'
import { bodyEditor } from './tiptap/body-editor.js'

export interface FitSuggestionsProps {
  readonly session: ArticleSession
  readonly content: ArticleContent
  readonly style: PublicationStyle
  readonly measure: Measure
  /** The slot as it is set now: what was found for an older text goes when it fits. */
  readonly oversetLines: number
  readonly missingLines: number
}

export const FitSuggestions = memo(function FitSuggestions(props: FitSuggestionsProps) {
  const { session, content, style, measure, oversetLines, missingLines } = props
  const t = useText()
  const found = useFitSuggestions(measure.placement?.frame ?? null, content, style, measure.geometry)
  const cuts = oversetLines > 0 ? found.cuts : []
  const additions = missingLines > 0 ? found.additions : []
  const count = cuts.length + additions.length
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (count > 0 && !told) announce(t('editor.cuts.found', { count }))
    setTold(count > 0)
  }, [count, told, t])
  if (count === 0) return null

  const gone = () => announce(t('editor.cut.gone'))
  const goTo = (cut: Cut) => {
    if (!stillStands(session.state().doc, cut)) return gone()
    bodyEditor().selectSpan(cut.block, cut.from, cut.to)
    announce(t('editor.cut.selected', { what: cutWords(t, cut) }))
  }
  const cutIt = (suggestion: CutSuggestion) => {
    if (!cutAway(session, suggestion.cuts)) return gone()
    bodyEditor().focus()
    announce(t('editor.cut.done', { characters: suggestion.characters }))
  }
  const addTo = ({ block, at }: Addition) => bodyEditor().selectSpan(block, at, at)
  return (
    <section className="sec">
      <h3 className="h">
        {t('editor.cuts.title')} <span className="mi">{t('editor.cuts.hint')}</span>
      </h3>
      <ul className={styles.ways}>
        {cuts.map((suggestion) => (
          <li key={suggestion.cuts.map((cut) => `${cut.kind} ${cut.block} ${cut.from}`).join()}>
            <span className={styles.wayParts}>
              {suggestion.cuts.map((cut) => (
                <button key={cut.block} type="button" className={styles.way} title={cut.text} onClick={() => goTo(cut)}>
                  {cutWords(t, cut)}
                </button>
              ))}
            </span>
            <Tag tone="pine">{cutGain(t, suggestion.lines)}</Tag>
            {suggestion.cuts.every(isReadyCut) && (
              <Button
                size="sm"
                label={t('editor.cut.doThis', {
                  what: suggestion.cuts.map((cut) => cutWords(t, cut)).reduce((a, b) => t('common.list', { a, b })),
                })}
                onPress={() => cutIt(suggestion)}
              >
                {t('editor.cut.do')}
              </Button>
            )}
          </li>
        ))}
        {additions.map((suggestion) => (
          <li key={suggestion.additions.map((one) => one.block).join()}>
            <span className={styles.wayParts}>
              {suggestion.additions.map((one) => (
                <button key={one.block} type="button" className={styles.way} onClick={() => addTo(one)}>
                  {additionWords(t, one)}
                </button>
              ))}
            </span>
            <Tag tone="ochre">{t('editor.add.gain', { lines: suggestion.lines })}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
})

// Two texts as they are compared: what differs first, the sentence that says what stands where, the aligned rows.
import { useLayoutEffect, useMemo, useRef } from 'react'
import { alignParagraphs, type TextRange } from '../../../shared/domain/duplicates/align-paragraphs.js'
import { AlignedRows, type ReadSide, unitOf } from './AlignedRows.js'
import { ChangedFirst } from './ChangedFirst.js'
import { ComparedLine } from './ComparedLine.js'
import { longestPassage } from './standing-words.js'
import { useSelectedWords } from './use-selected-words.js'
import { useStandingWords } from './use-standing-words.js'

export interface ComparedTextsProps {
  readonly texts: readonly [string, string]
  readonly sides: readonly [ReadSide, ReadSide]
  /** Matching passages; `chars` in units. */
  readonly spans: readonly { readonly a: TextRange; readonly chars: number }[]
  readonly verdict: string
  /** What the article could be a regular column by; empty where that is not offered. */
  readonly columns: readonly string[]
}

export function ComparedTexts({ texts: [textA, textB], sides, spans, verdict, columns }: ComparedTextsProps) {
  const standing = useStandingWords()
  const table = useRef<HTMLTableElement>(null)
  const selected = useSelectedWords(table)
  const alignment = useMemo(() => alignParagraphs(textA, textB), [textA, textB])
  const longest = useMemo(() => longestPassage(alignment.rows, spans), [alignment, spans])
  const firstAlike = alignment.rows.findIndex((row) => row.a !== null && row.b !== null)
  // Paragraphs without a partner may stand above what the two have in common: that is what one comes to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the two are put side by side
  useLayoutEffect(() => {
    if (firstAlike > 0) table.current?.querySelector(`[data-row="${firstAlike}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [])
  const goToRow = (index: number) => {
    const line = table.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
  }
  return (
    <>
      <ChangedFirst alignment={alignment} labels={[sides[0].label, sides[1].label]} onGo={goToRow} />
      <ComparedLine
        verdict={verdict}
        longest={longest}
        unit={unitOf(sides[0].language)}
        hasFormulae={sides.some((side) => side.formulae.length > 0)}
        selected={selected}
        columns={columns}
        standing={standing}
        onGo={goToRow}
      />
      <AlignedRows
        alignment={alignment}
        sides={sides}
        spans={spans}
        onMarkFormula={(passage) => void standing.markFormula(passage)}
        tableRef={table}
      />
    </>
  )
}

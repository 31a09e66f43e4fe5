// Composed lines as they are printed: one block a line, paragraphs kept together for whoever reads the text.
import type { ReactNode } from 'react'
import type { Run, SetLine } from '../../shared/domain/copyfit/types.js'

const ALIGN_CLASS = { justify: 'pg-line pg-justify', center: 'pg-line pg-center', start: 'pg-line' } as const

function runNode(run: Run, text: string, key: string, bodyPx: number, trimmed: boolean): ReactNode {
  if (text === '') return null
  if (!trimmed && run.face === 'song' && run.sizePx === bodyPx) return text
  return (
    <span
      key={key}
      className={`pg-run pg-${run.face}${trimmed ? ' pg-trim' : ''}`}
      style={run.sizePx === bodyPx ? undefined : { fontSize: run.sizePx }}
    >
      {text}
    </span>
  )
}

/** The last mark of a trimmed line takes half an em, in a span of its own. */
function lineNodes(line: SetLine, bodyPx: number): ReactNode[] {
  return line.runs.flatMap((run, index) => {
    const ends = index === line.runs.length - 1
    if (!ends || !line.trimEnd) return [runNode(run, ends && line.hyphen ? `${run.text}-` : run.text, `${index}`, bodyPx, false)]
    const last = [...run.text].at(-1) ?? ''
    const rest = run.text.slice(0, run.text.length - last.length)
    return [runNode(run, rest, `${index}`, bodyPx, false), runNode(run, last, 'end', bodyPx, true)]
  })
}

/** Neighbouring lines of one paragraph. */
function byParagraph(lines: readonly SetLine[]): SetLine[][] {
  const groups: SetLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group?.[0]?.paragraph === line.paragraph) group.push(line)
    else groups.push([line])
  }
  return groups
}

/** Lines one under the other; the box around them gives size and line height. */
export function Lines({ lines, bodyPx }: { lines: readonly SetLine[]; bodyPx: number }) {
  return byParagraph(lines).map((group) => (
    <p key={`${group[0]?.paragraph}`}>
      {group.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity than its place
        <span key={index} className={ALIGN_CLASS[line.align]} style={line.indentPx === 0 ? undefined : { textIndent: line.indentPx }}>
          {lineNodes(line, bodyPx)}
        </span>
      ))}
    </p>
  ))
}

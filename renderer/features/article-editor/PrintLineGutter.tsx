// The print lines beside the copy: column lines through each paragraph, a label at subheads, and where the slot ends.
// Drawn over the editor from measured places, so that typing and composing never meet it.
import { useEffect, useLayoutEffect, useState } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { contentOf } from './article-document.js'
import { blockPosition } from './block-position.js'
import styles from './gutter.module.css'
import { type LineCount, placeOfLine } from './line-count.js'
import type { ArticleSession } from './session-types.js'
import { bodyEditor } from './tiptap/body-editor.js'

export interface PrintLineGutterProps {
  readonly session: ArticleSession
  readonly count: LineCount
  readonly style: PublicationStyle
  /** Lines the slot holds and the columns' losses taken off; null when the article stands nowhere. */
  readonly slotLines: number | null
}

interface Mark {
  readonly block: number
  readonly top: number
  readonly height: number
  readonly subhead: boolean
  readonly through: number | null
}
interface SlotMark {
  readonly left: number
  readonly top: number
}
interface Drawn {
  readonly marks: readonly Mark[]
  readonly slot: SlotMark | null
  readonly empty: boolean
}

/** The place on screen where line `line` starts, from the top left of the copy. */
function slotMark(content: ArticleContent, props: PrintLineGutterProps, line: number): SlotMark | null {
  const place = placeOfLine(content, props.count.widthPx, props.style, line)
  if (!place) return null
  const { view, state } = bodyEditor().editor
  const start = blockPosition(state.doc, place.block) + 1
  const end = Math.min(start + place.offset, state.doc.content.size)
  const at = view.coordsAtPos(end, 1)
  const host = view.dom.getBoundingClientRect()
  return { left: at.left - host.left, top: at.top - host.top }
}

function measure(props: PrintLineGutterProps): Drawn {
  const { session, count, slotLines } = props
  const { editor } = bodyEditor()
  const doc = session.view().doc
  if (editor.state.doc !== doc) return { marks: [], slot: null, empty: false }
  const counted = new Map(count.blocks.map((block) => [block.block, block]))
  const marks: Mark[] = []
  let position = 0
  doc.forEach((node, _offset, index) => {
    const dom = editor.view.nodeDOM(position)
    position += node.nodeSize
    if (!(dom instanceof HTMLElement) || !node.isTextblock) return
    marks.push({
      block: index,
      top: dom.offsetTop,
      height: dom.offsetHeight,
      subhead: node.type.name === 'subhead',
      through: counted.get(index)?.through ?? null,
    })
  })
  const over = slotLines !== null && count.total > slotLines
  const empty = doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.content.size === 2
  return { marks, slot: over ? slotMark(contentOf(doc), props, slotLines + 1) : null, empty }
}

const alike = (one: Drawn, other: Drawn): boolean =>
  one.empty === other.empty &&
  one.slot?.left === other.slot?.left &&
  one.slot?.top === other.slot?.top &&
  one.marks.length === other.marks.length &&
  one.marks.every((mark, index) => {
    const before = other.marks[index]
    return (
      before !== undefined &&
      mark.block === before.block &&
      mark.top === before.top &&
      mark.height === before.height &&
      mark.subhead === before.subhead &&
      mark.through === before.through
    )
  })

/** Most letters move no mark: then nothing is drawn again. */
const measured = (props: PrintLineGutterProps) => (before: Drawn) => {
  const now = measure(props)
  return alike(now, before) ? before : now
}

export function PrintLineGutter(props: PrintLineGutterProps) {
  const { session, count, slotLines } = props
  const t = useText()
  const [drawn, setDrawn] = useState<Drawn>({ marks: [], slot: null, empty: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for every count, not for every prop object
  useLayoutEffect(() => setDrawn(measured(props)), [session, count, slotLines])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest measure is read when the width changes
  useEffect(() => {
    const observer = new ResizeObserver(() => setDrawn(measured(props)))
    observer.observe(bodyEditor().editor.view.dom)
    return () => observer.disconnect()
  }, [session, count, slotLines])

  return (
    <div className={styles.gutter} aria-hidden="true">
      {drawn.marks.map((mark) => {
        const over = slotLines !== null && mark.through !== null && mark.through > slotLines
        return (
          <span key={mark.block} className={styles.mark} style={{ top: mark.top, height: mark.height }}>
            {over && <i className={styles.overRule} />}
            <b className={`${mark.subhead ? styles.subhead : styles.line} ${over && !mark.subhead ? styles.over : ''}`}>
              {mark.subhead ? t('editor.gutter.subhead') : mark.through}
            </b>
          </span>
        )
      })}
      {drawn.slot && slotLines !== null && (
        <span className={styles.slot} style={{ left: drawn.slot.left, top: drawn.slot.top }}>
          <em>{t('editor.slot.mark', { lines: slotLines })}</em>
        </span>
      )}
      {drawn.empty && <span className={styles.placeholder}>{t('editor.field.bodyHint')}</span>}
    </div>
  )
}

// A comparison as marked copy: cut words struck through, new words underlined; long unchanged stretches folded away.
import { Fragment } from 'react'
import { useText } from '../../desk/index.js'
import type { ArticleComparison, ComparedBlock } from './article-comparison.js'
import styles from './comparison.module.css'
import type { DiffPart } from './word-diff.js'

/** Unchanged paragraphs beside a change that stay in view. */
const CONTEXT = 1

export function MarkedText({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map((part, index) => {
    // Parts have no identity but their order.
    const key = `${index}`
    if (part.op === 'del') return <del key={key}>{part.text}</del>
    if (part.op === 'ins') return <ins key={key}>{part.text}</ins>
    return <Fragment key={key}>{part.text}</Fragment>
  })
}

type Stretch = { readonly fold: number; readonly at: number } | { readonly block: ComparedBlock; readonly at: number }

/** Changed blocks with their neighbours; what lies between is counted. */
export function foldUnchanged(blocks: readonly ComparedBlock[]): Stretch[] {
  const near = (at: number) => blocks.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some((block) => block.changed)
  const out: Stretch[] = []
  blocks.forEach((block, at) => {
    if (near(at)) out.push({ block, at })
    else {
      const last = out.at(-1)
      if (last && 'fold' in last) out[out.length - 1] = { fold: last.fold + 1, at: last.at }
      else out.push({ fold: 1, at })
    }
  })
  return out
}

export function ComparisonText({ comparison }: { readonly comparison: ArticleComparison }) {
  const t = useText()
  if (comparison.same) return <p className="mute">{t('editor.compare.same')}</p>
  return (
    <div className={`selectable ${styles.copy}`}>
      {comparison.fields.map(({ field, parts }) => (
        <p key={field} className={styles.field}>
          <span className={styles.label}>{t(`editor.field.${field as 'headline'}`)}</span>
          <span>
            <MarkedText parts={parts} />
          </span>
        </p>
      ))}
      {foldUnchanged(comparison.blocks).map((one) =>
        'fold' in one ? (
          <p key={one.at} className={styles.fold}>
            {t('editor.compare.unchanged', { count: one.fold })}
          </p>
        ) : (
          <BlockText key={one.at} block={one.block} />
        ),
      )}
    </div>
  )
}

function BlockText({ block }: { readonly block: ComparedBlock }) {
  const t = useText()
  const kind = block.kind === 'picture' ? t('editor.compare.picture') : block.kind === 'opaque' ? t('editor.compare.opaque') : null
  return (
    <p className={`${block.changed ? styles.changed : ''} ${block.kind === 'subhead' ? styles.subhead : ''}`}>
      {kind && <span className={styles.kind}>{kind}</span>}
      <MarkedText parts={block.parts} />
      {block.styleOnly && <span className={styles.kind}>{t('editor.compare.styleOnly')}</span>}
    </p>
  )
}

// A text with the places found in it marked as with a marker pen.
import styles from './archive.module.css'
import type { TextPart } from './marked-text.js'

/** `current`: the place that is gone through just now, by its running number. */
export function Marked({ parts, current = null }: { readonly parts: readonly TextPart[]; readonly current?: number | null }) {
  let at = 0
  return parts.map(({ text, place }) => {
    const key = at
    at += text.length
    if (place === null) return <span key={key}>{text}</span>
    return (
      <mark key={key} className={place === current ? styles.current : styles.mark} data-place={place}>
        {text}
      </mark>
    )
  })
}

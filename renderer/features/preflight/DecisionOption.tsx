// One of the choices under a comparison: its key, what it is called, what it does.
import type { ReactNode } from 'react'
import { classes, Kbd } from '../../ui/index.js'
import styles from './dock.module.css'

export interface DecisionOptionProps {
  readonly isOn: boolean
  readonly onChoose: () => void
  readonly keys: string
  readonly title: string
  readonly detail: string
  readonly children?: ReactNode
}

export function DecisionOption({ isOn, onChoose, keys, title, detail, children }: DecisionOptionProps) {
  return (
    <div className={classes(styles.option, isOn && styles.on)}>
      <label>
        <input type="radio" name="press-decision" checked={isOn} onChange={onChoose} aria-keyshortcuts={keys} />
        <span className="radio" aria-hidden="true" />
        <span className={styles.optionText}>
          <span className="w6">
            {title}
            <Kbd keys={keys} />
          </span>
          <span className={styles.consequence}>{detail}</span>
        </span>
      </label>
      {children !== undefined && <div className={styles.optionMore}>{children}</div>}
    </div>
  )
}

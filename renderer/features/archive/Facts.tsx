// The head data at the foot of the preview.
import styles from './archive.module.css'

export type Fact = readonly [name: string, value: string]

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.figures}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="w5 ell" title={value}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

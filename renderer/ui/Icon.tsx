// An icon: decoration beside words unless it is given a label of its own.
import { ICONS, type IconName } from './icons.js'

export interface IconProps {
  readonly name: IconName
  /** s 14 px, m 16 px, l 20 px. */
  readonly size?: 's' | 'm' | 'l' | undefined
  readonly label?: string | undefined
}

export function Icon({ name, size = 'm', label }: IconProps) {
  const Drawing = ICONS[name]
  const className = size === 'm' ? 'i' : `i ${size}`
  return label === undefined ? (
    <Drawing className={className} aria-hidden="true" />
  ) : (
    <Drawing className={className} role="img" aria-label={label} />
  )
}

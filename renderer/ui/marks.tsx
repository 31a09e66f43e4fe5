// Small marks: tag, chip, stage bar, severity. State always pairs colour with a shape or a word.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Severity } from '../../shared/domain/finding.js'
import { useText } from '../desk/text.js'
import { classes } from './given.js'
import { Icon } from './Icon.js'
import type { IconName } from './icons.js'

export type Tone = 'plain' | 'red' | 'ochre' | 'pine' | 'blue' | 'ink' | 'redfill'

export interface TagProps {
  readonly children: ReactNode
  readonly tone?: Tone | undefined
  readonly icon?: IconName | undefined
  readonly title?: string | undefined
}

export function Tag({ children, tone = 'plain', icon, title }: TagProps) {
  return (
    <span className={classes('tag', tone !== 'plain' && tone)} {...(title === undefined ? {} : { title })}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export interface ChipProps {
  /** The role or the name of the filter, on the grey side. */
  readonly kind?: string | undefined
  readonly children: ReactNode
  readonly onRemove?: (() => void) | undefined
  /** Name of the remove button, such as 移除李冉. */
  readonly removeLabel?: string | undefined
}

export function Chip({ kind, children, onRemove, removeLabel }: ChipProps) {
  const t = useText()
  return (
    <span className="chip">
      {kind !== undefined && <i>{kind}</i>}
      <span>{children}</span>
      {onRemove && (
        <Button onPress={onRemove} aria-label={removeLabel ?? t('common.remove')}>
          <Icon name="close" />
        </Button>
      )}
    </span>
  )
}

/** The dashed chip that adds one. */
export function AddChip({ children, onPress }: { readonly children: ReactNode; readonly onPress: () => void }) {
  return (
    <Button className="chip add" onPress={onPress}>
      <Icon name="add" />
      {children}
    </Button>
  )
}

/** How far along: `step` of `steps` boxes filled. */
export function StageBar({ step, steps = 6 }: { readonly step: number; readonly steps?: number | undefined }) {
  const t = useText()
  return (
    <span className="stage" role="img" aria-label={t('stage.of', { step, steps })}>
      {Array.from({ length: steps }, (_, index) => index + 1).map((number) => (
        <u key={number} className={number <= step ? 'f' : ''} />
      ))}
    </span>
  )
}

const SEVERITY_CLASS = { block: 'b', warn: 'w', info: 'n', ok: 'ok' } as const

/** 阻 filled square, ！ ringed, i ringed, or a tick. */
export function SeverityMark({ severity }: { readonly severity: Severity | 'ok' }) {
  const t = useText()
  const sign = severity === 'block' ? t('severity.block.mark') : severity === 'warn' ? '!' : 'i'
  return (
    <span className={`sev ${SEVERITY_CLASS[severity]}`} role="img" aria-label={t(`severity.${severity}`)}>
      {severity === 'ok' ? <Icon name="check" size="s" /> : sign}
    </span>
  )
}

const AVATAR_TONES = ['a', 'b', 'c', 'd'] as const

/** First sign of a name on a disc; the same name always gets the same tone. */
export function Avatar({ name, small }: { readonly name: string; readonly small?: boolean | undefined }) {
  const sum = [...name].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return (
    <span className={classes('ava', small && 's', AVATAR_TONES[sum % AVATAR_TONES.length])} aria-hidden="true">
      {[...name][0] ?? ''}
    </span>
  )
}

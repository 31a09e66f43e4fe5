// Check boxes and radio groups.
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components'
import { classes, given } from './given.js'
import { Icon } from './Icon.js'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly indeterminate?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Name for screen readers when there are no words beside it. */
  readonly label?: string | undefined
}

export function Checkbox({ children, checked, onChange, indeterminate, disabled, label }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="choice"
      isSelected={checked}
      onChange={onChange}
      {...given({ isIndeterminate: indeterminate, isDisabled: disabled, 'aria-label': label })}
    >
      <span className="check" aria-hidden="true">
        <Icon name={indeterminate ? 'minus' : 'check'} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}

export interface RadioGroupProps<K extends string> {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly value: K | null
  readonly onChange: (value: K) => void
  readonly options: readonly {
    readonly id: K
    readonly label: ReactNode
    readonly detail?: ReactNode
    readonly disabled?: boolean | undefined
  }[]
  readonly className?: string | undefined
}

export function RadioGroup<K extends string>({ label, hideLabel, value, onChange, options, className }: RadioGroupProps<K>) {
  return (
    <AriaRadioGroup
      className={classes('choices', className)}
      value={value}
      onChange={(next) => onChange(next as K)}
      {...given({ 'aria-label': hideLabel ? label : undefined })}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="choice" {...given({ isDisabled: option.disabled })}>
          <span className="radio" aria-hidden="true" />
          <span>
            {option.label}
            {option.detail !== undefined && <span className="sm mute"> {option.detail}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  )
}

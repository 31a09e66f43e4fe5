// Text, search and number fields. Enter never fires while an input method composes.
import type { ReactNode, Ref } from 'react'
import {
  NumberField as AriaNumberField,
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { useText } from '../desk/text.js'
import { classes, given } from './given.js'
import { Icon } from './Icon.js'
import { isComposing } from './shortcuts.js'

interface FieldProps {
  readonly label: string
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  /** What is wrong and how to right it; marks the field. */
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
  readonly size?: 'sm' | 'md' | undefined
  /** Label and field in one line. */
  readonly inline?: boolean | undefined
}

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly multiline?: boolean | undefined
  readonly rows?: number | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly autoFocus?: boolean | undefined
  readonly readOnly?: boolean | undefined
  readonly unit?: string | undefined
  /** Enter outside of composition (not in multiline fields). */
  readonly onEnter?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  disabled,
  size,
  inline,
  multiline,
  rows,
  placeholder,
  unit,
  onEnter,
  inputRef,
  ...rest
}: TextFieldProps) {
  const { readOnly, value, onChange, ...others } = rest
  return (
    <AriaTextField
      {...given(others)}
      {...given({ isDisabled: disabled, isReadOnly: readOnly, 'aria-label': hideLabel ? label : undefined })}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      className={classes('field', inline && 'inline')}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      {multiline ? (
        <TextArea className="area" {...given({ rows, placeholder })} />
      ) : (
        <div className={classes('fld', size === 'sm' && 'sm')}>
          <Input
            {...given({ placeholder, ref: inputRef })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) onEnter?.()
            }}
          />
          {unit !== undefined && <span className="u">{unit}</span>}
        </div>
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly size?: 'sm' | 'md' | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

/** A field that filters as it is typed in; Esc clears it. */
export function SearchField({ label, placeholder, size, inputRef, ...rest }: SearchFieldProps) {
  const t = useText()
  return (
    <AriaSearchField aria-label={label} {...given(rest)} className="field">
      <div className={classes('fld', size === 'sm' && 'sm')}>
        <Icon name="search" size="s" />
        <Input placeholder={placeholder ?? label} {...given({ ref: inputRef })} />
        {rest.value !== '' && (
          <Button className="clear" aria-label={t('common.clear')}>
            <Icon name="close" size="s" />
          </Button>
        )}
      </div>
    </AriaSearchField>
  )
}

export interface NumberFieldProps extends FieldProps {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  readonly unit?: string | undefined
  /** Digits after the point that are kept. */
  readonly digits?: number | undefined
}

/** A number with step keys (↑ ↓, Page Up/Down). An emptied field keeps the former number. */
export function NumberField({
  label,
  hideLabel,
  hint,
  error,
  disabled,
  size,
  inline,
  value,
  onChange,
  min,
  max,
  step,
  unit,
  digits = 0,
}: NumberFieldProps) {
  const t = useText()
  return (
    <AriaNumberField
      {...given({ minValue: min, maxValue: max, step, isDisabled: disabled, 'aria-label': hideLabel ? label : undefined })}
      value={value}
      onChange={(next) => {
        if (!Number.isNaN(next) && next !== value) onChange(next)
      }}
      isInvalid={error !== undefined}
      formatOptions={{ useGrouping: false, maximumFractionDigits: digits }}
      incrementAriaLabel={t('common.increase')}
      decrementAriaLabel={t('common.decrease')}
      className={classes('field', inline && 'inline')}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Group className={classes('fld', size === 'sm' && 'sm')}>
        <Input />
        {unit !== undefined && <span className="u">{unit}</span>}
        <span className="step">
          <Button slot="increment">
            <Icon name="less" size="s" />
          </Button>
          <Button slot="decrement">
            <Icon name="open" size="s" />
          </Button>
        </span>
      </Group>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaNumberField>
  )
}

// Choosing one of many: select, name completion, calendar day.
import { type CalendarDate, parseDate } from '@internationalized/date'
import { useState } from 'react'
import {
  DateField as AriaDateField,
  Select as AriaSelect,
  Button,
  ComboBox,
  DateInput,
  DateSegment,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { useText } from '../desk/text.js'
import { classes, given } from './given.js'
import { Icon } from './Icon.js'
import { isComposing } from './shortcuts.js'

export interface Option<K extends string = string> {
  readonly id: K
  readonly label: string
  readonly detail?: string | undefined
  readonly disabled?: boolean | undefined
}

function OptionRow({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="opt" {...given({ isDisabled: option.disabled })}>
      <span>{option.label}</span>
      {option.detail !== undefined && <span className="opt-detail">{option.detail}</span>}
    </ListBoxItem>
  )
}

export interface SelectProps<K extends string> {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly inline?: boolean | undefined
  readonly value: K | null
  readonly onChange: (value: K) => void
  readonly options: readonly Option<K>[]
  readonly placeholder?: string | undefined
  readonly size?: 'sm' | 'md' | undefined
  readonly disabled?: boolean | undefined
}

export function Select<K extends string>({
  label,
  hideLabel,
  inline,
  value,
  onChange,
  options,
  placeholder,
  size,
  disabled,
}: SelectProps<K>) {
  const t = useText()
  return (
    <AriaSelect
      className={classes('field', inline && 'inline')}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as K)
      }}
      placeholder={placeholder ?? t('common.none')}
      {...given({ isDisabled: disabled, 'aria-label': hideLabel ? label : undefined })}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Button className={classes('pick', size === 'sm' && 'sm')}>
        <SelectValue className="value" />
        <Icon name="open" size="s" />
      </Button>
      <Popover className="pop" offset={4}>
        <ListBox items={options} className="pop-list">
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

export interface CompletionProps {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** Offered in this order; the field filters them by what is typed. Any other text is allowed. */
  readonly options: readonly Option[]
  /** An option was chosen, or Enter was pressed on typed text. */
  readonly onCommit?: ((value: string) => void) | undefined
  readonly placeholder?: string | undefined
  readonly size?: 'sm' | 'md' | undefined
  readonly autoFocus?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
}

/** A text field that completes names; typed text that is no option is kept as typed. */
export function Completion({
  label,
  hideLabel,
  value,
  onChange,
  options,
  onCommit,
  placeholder,
  size,
  autoFocus,
  onBlur,
}: CompletionProps) {
  // The list opens for what is typed. A value that comes from elsewhere, as when a field was stored, must not open it again.
  const [typing, setTyping] = useState(false)
  const choose = (id: string) => {
    const option = options.find((one) => one.id === id)
    if (!option) return
    setTyping(false)
    onChange(option.label)
    onCommit?.(option.label)
  }
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger={typing ? 'input' : 'manual'}
      inputValue={value}
      onInputChange={onChange}
      value={null}
      onChange={(key) => {
        if (typeof key === 'string') choose(key)
      }}
      defaultItems={options}
      {...given({ autoFocus, onBlur, 'aria-label': hideLabel ? label : undefined })}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <div className={classes('fld', size === 'sm' && 'sm')}>
        <Input
          {...given({ placeholder })}
          onInput={() => setTyping(true)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return
            setTyping(false)
            // With an option under the cursor the kit commits that one.
            if (event.currentTarget.getAttribute('aria-activedescendant')) return
            if (value.trim() !== '') onCommit?.(value.trim())
          }}
        />
      </div>
      <Popover className="pop" offset={4}>
        <ListBox className="pop-list">{(option: Option) => <OptionRow option={option} />}</ListBox>
      </Popover>
    </ComboBox>
  )
}

const asDate = (value: string | null): CalendarDate | null => {
  try {
    return value === null ? null : parseDate(value)
  } catch {
    return null
  }
}

export interface DateFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`, or null while none is complete. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** A calendar day, part by part, in the order of the language. */
export function DateField({ label, value, onChange, error, autoFocus }: DateFieldProps) {
  return (
    <AriaDateField
      className="field"
      granularity="day"
      shouldForceLeadingZeros
      value={asDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      isInvalid={error !== undefined}
      {...given({ autoFocus })}
    >
      <Label className="field-label">{label}</Label>
      <DateInput className="fld date">{(segment) => <DateSegment segment={segment} />}</DateInput>
      <FieldError className="field-error">{error}</FieldError>
    </AriaDateField>
  )
}

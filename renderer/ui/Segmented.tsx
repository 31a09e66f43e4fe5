// A choice between few views, one always chosen.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classes, given } from './given.js'

export interface SegmentedProps<K extends string> {
  readonly label: string
  readonly value: K
  readonly onChange: (value: K) => void
  readonly options: readonly { readonly id: K; readonly label: string; readonly disabled?: boolean | undefined }[]
  /** Fills the line it stands in. */
  readonly full?: boolean | undefined
}

export function Segmented<K extends string>({ label, value, onChange, options, full }: SegmentedProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes('seg', full && 'full')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        if (chosen !== undefined) onChange(chosen as K)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} {...given({ isDisabled: option.disabled })}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

// Buttons: ink for the ordinary primary act, vermilion only for signing and blocks. The key hint stands in the button.
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, ToggleButton as AriaToggleButton } from 'react-aria-components'
import { classes, given } from './given.js'
import { Icon } from './Icon.js'
import type { IconName } from './icons.js'
import { Kbd } from './Kbd.js'
import { Tooltip } from './Tooltip.js'

export interface ButtonProps {
  readonly children?: ReactNode
  /** plain; pri ink; gh ghost; red filled vermilion; ored vermilion outline. */
  readonly look?: 'plain' | 'pri' | 'gh' | 'red' | 'ored' | undefined
  readonly size?: 'sm' | 'md' | 'lg' | undefined
  readonly icon?: IconName | undefined
  /** Key hint, as the shortcuts are written: `Ctrl+Enter`. Does not bind the key. */
  readonly keys?: string | undefined
  readonly disabled?: boolean | undefined
  readonly onPress?: (() => void) | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly autoFocus?: boolean | undefined
  /** Name for screen readers where the words alone do not say it. */
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly expanded?: boolean | undefined
  readonly controls?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({
  children,
  look = 'plain',
  size = 'md',
  icon,
  keys,
  disabled,
  label,
  className,
  expanded,
  controls,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...given(rest)}
      {...given({
        isDisabled: disabled,
        'aria-label': label,
        'aria-expanded': expanded,
        'aria-controls': controls,
        'aria-keyshortcuts': keys?.replaceAll('Ctrl', 'Control'),
      })}
      className={classes('btn', look !== 'plain' && look, size !== 'md' && size, className)}
    >
      {icon && <Icon name={icon} size={size === 'sm' ? 's' : 'm'} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'label'> {
  readonly icon: IconName
  /** What it does; also its tooltip. */
  readonly label: string
  /** Given for a button that stays down (栏网 on/off). */
  readonly pressed?: boolean | undefined
}

/** A button that shows only an icon; its words are in the tooltip, with the key. */
export function IconButton({
  icon,
  label,
  look = 'gh',
  size = 'md',
  keys,
  disabled,
  className,
  pressed,
  onPress,
  expanded,
  controls,
  ...rest
}: IconButtonProps) {
  const shared = {
    className: classes('btn ic', look !== 'plain' && look, size !== 'md' && size, className),
    'aria-label': label,
    ...given({ isDisabled: disabled, 'aria-keyshortcuts': keys?.replaceAll('Ctrl', 'Control') }),
  }
  const drawing = <Icon name={icon} size={size === 'sm' ? 's' : 'm'} />
  return (
    <Tooltip text={label} keys={keys}>
      {pressed === undefined ? (
        <AriaButton {...given(rest)} {...given({ onPress, 'aria-expanded': expanded, 'aria-controls': controls })} {...shared}>
          {drawing}
        </AriaButton>
      ) : (
        <AriaToggleButton {...given({ autoFocus: rest.autoFocus })} {...shared} isSelected={pressed} onChange={() => onPress?.()}>
          {drawing}
        </AriaToggleButton>
      )}
    </Tooltip>
  )
}

export interface ToggleButtonProps {
  readonly children: ReactNode
  readonly selected: boolean
  readonly onChange: (selected: boolean) => void
  readonly icon?: IconName | undefined
  readonly keys?: string | undefined
  readonly size?: 'sm' | 'md' | undefined
  readonly disabled?: boolean | undefined
}

/** A button with words that stays down. */
export function ToggleButton({ children, selected, onChange, icon, keys, size = 'md', disabled }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      {...given({ isDisabled: disabled })}
      isSelected={selected}
      onChange={onChange}
      className={classes('btn', size === 'sm' && 'sm')}
    >
      {icon && <Icon name={icon} size={size === 'sm' ? 's' : 'm'} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </AriaToggleButton>
  )
}

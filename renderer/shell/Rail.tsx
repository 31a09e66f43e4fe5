// The rail: the six screens in the order of the work, settings at the foot. Ctrl 1–6.
import { openPlace, SCREENS, type ScreenName, useAsk, usePlaces, useText } from '../desk/index.js'
import { Icon, useShortcuts } from '../ui/index.js'
import { SCREEN_NAME } from './shell-model.js'

export function Rail() {
  const t = useText()
  useShortcuts(Object.fromEntries(SCREENS.map((screen, index) => [`Ctrl+${index + 1}`, () => openPlace({ screen })])))
  const blocking = useBlockingCount()
  return (
    <nav className="rail" aria-label={t('shell.screens')}>
      {SCREENS.map((screen, index) => (
        <RailButton key={screen} screen={screen} keys={`Control+${index + 1}`}>
          {screen === 'press' && blocking > 0 && (
            <span className="n r" role="img" aria-label={t('shell.blocking', { count: blocking })}>
              {blocking}
            </span>
          )}
        </RailButton>
      ))}
      <span className="sp" />
      <RailButton screen="settings" />
    </nav>
  )
}

interface RailButtonProps {
  readonly screen: ScreenName
  readonly keys?: string
  readonly children?: React.ReactNode
}

function RailButton({ screen, keys, children }: RailButtonProps) {
  const t = useText()
  const isOn = usePlaces((state) => state.screen === screen)
  return (
    <button
      type="button"
      className={isOn ? 'on' : ''}
      onClick={() => openPlace({ screen })}
      {...(isOn ? { 'aria-current': 'page' as const } : {})}
      {...(keys ? { 'aria-keyshortcuts': keys } : {})}
    >
      <Icon name={screen} size="l" />
      <span>{t(SCREEN_NAME[screen])}</span>
      {children}
    </button>
  )
}

/** Blocking findings without a verdict. The same question the press screen asks, so it costs nothing more. */
function useBlockingCount(): number {
  const issueId = usePlaces((state) => state.issueId)
  const { data } = useAsk('preflight.run', issueId === null ? null : { issueId })
  if (!data) return 0
  const decided = new Set(data.verdicts.map((verdict) => verdict.findingKey))
  return data.findings.filter((finding) => finding.severity === 'block' && !decided.has(finding.key)).length
}

// The foot of the window: the state of the screen on the left, its keys on the right.
import { usePlaces, useStatusStore, useText } from '../desk/index.js'
import { Kbd } from '../ui/index.js'
import { COMMON_HINTS } from './shell-model.js'

export function StatusBar() {
  const t = useText()
  const screen = usePlaces((state) => state.screen)
  const line = useStatusStore((state) => state.lines[screen])
  return (
    <footer className="status">
      <span>{line?.text || t('shell.status.store')}</span>
      <div className="k">
        {(line?.hints ?? COMMON_HINTS).map((hint) => (
          <span key={hint.label}>
            {hint.keys.map((keys) => (
              <Kbd key={keys} keys={keys} />
            ))}
            {t(hint.label)}
          </span>
        ))}
      </div>
    </footer>
  )
}

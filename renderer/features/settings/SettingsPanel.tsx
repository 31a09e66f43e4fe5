// The screen's frame: its title.
import { useText } from '../../desk/index.js'

export function SettingsPanel() {
  const t = useText()
  return (
    <section className="pane">
      <div className="tool">
        <h1 className="t">{t('settings.title')}</h1>
      </div>
    </section>
  )
}

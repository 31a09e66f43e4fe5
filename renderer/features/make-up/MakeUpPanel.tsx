// The screen's frame: its title.
import { useText } from '../../desk/index.js'

export function MakeUpPanel() {
  const t = useText()
  return (
    <section className="pane">
      <div className="tool">
        <h1 className="t">{t('makeUp.title')}</h1>
      </div>
    </section>
  )
}

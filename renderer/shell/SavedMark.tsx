// Whether what was typed is on disk. Colour never stands alone: the words say it.
import { useFormat, useSaved, useText } from '../desk/index.js'
import { Icon } from '../ui/index.js'

export function SavedMark() {
  const t = useText()
  const format = useFormat()
  const saved = useSaved((state) => state.saved)
  const words = saved.state === 'saved' ? t('shell.saved.at', { time: format.clock(saved.at) }) : t(`shell.saved.${saved.state}`)
  const tone = saved.state === 'failed' ? 'red w6' : saved.state === 'unsaved' ? 'ochre' : 'ink2'
  const icon = saved.state === 'failed' ? 'failed' : saved.state === 'saved' ? 'ok' : 'backup'
  return (
    <span className={`row gap1 nw sm saved ${tone}`} role="status">
      <Icon name={icon} size="s" />
      {words}
    </span>
  )
}

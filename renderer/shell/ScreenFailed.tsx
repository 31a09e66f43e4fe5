// Stands where a screen failed; the others are still there.
import { type ScreenName, useText } from '../desk/index.js'
import { Button, EmptyState } from '../ui/index.js'
import { SCREEN_NAME } from './shell-model.js'

export function ScreenFailed({ screen, onAgain }: { readonly screen: ScreenName; readonly onAgain: () => void }) {
  const t = useText()
  const name = t(SCREEN_NAME[screen])
  return (
    <div role="alert" className="col">
      <EmptyState
        whole
        title={t('shell.screenFailed.title', { screen: name })}
        detail={t('shell.screenFailed.detail')}
        actions={
          <Button look="pri" onPress={onAgain}>
            {t('shell.screenFailed.again', { screen: name })}
          </Button>
        }
      />
    </div>
  )
}

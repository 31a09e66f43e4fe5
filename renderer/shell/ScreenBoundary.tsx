// Keeps the failure of one screen inside that screen, says so, and offers to open it anew.
import { Component, type ReactNode } from 'react'
import { type ScreenName, useText } from '../desk/index.js'
import { Button, EmptyState } from '../ui/index.js'
import { SCREEN_NAME } from './shell-model.js'

interface ScreenBoundaryProps {
  readonly screen: ScreenName
  readonly children: ReactNode
}

export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <ScreenFailed screen={this.props.screen} onAgain={() => this.setState({ failed: false })} />
  }
}

function ScreenFailed({ screen, onAgain }: { readonly screen: ScreenName; readonly onAgain: () => void }) {
  const t = useText()
  const name = t(SCREEN_NAME[screen])
  return (
    <div role="alert" className="col">
      <EmptyState
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

// The whole window: what the start said decides between the desk and a screen that explains why it is not there.
import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient, useSession } from '../desk/index.js'
import { Announcer, Toasts, UiLocale } from '../ui/index.js'
import { Desk } from './Desk.js'
import { FailureBoundary } from './FailureBoundary.js'
import { FrameFailed, NoConnection, Opening, StoreNewer } from './StartScreens.js'
import { StoreDamaged } from './StoreDamaged.js'

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <UiLocale>
        <FailureBoundary instead={(again) => <FrameFailed onAgain={again} />}>
          <Opened />
        </FailureBoundary>
        <Toasts />
        <Announcer />
      </UiLocale>
    </QueryClientProvider>
  )
}

function Opened() {
  const { start, failed } = useSession()
  if (failed) return <NoConnection />
  if (!start) return <Opening />
  switch (start.store.state) {
    case 'ready':
      return <Desk />
    case 'newer':
      return <StoreNewer storeVersion={start.store.storeVersion} appVersion={start.store.appVersion} />
    case 'damaged':
      return <StoreDamaged store={start.store} />
  }
}

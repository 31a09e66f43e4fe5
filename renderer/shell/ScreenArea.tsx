// The screens: each is loaded when first opened and stays behind the others afterwards, with its undo and its scroll.
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from 'react'
import { type ScreenName, ShownContext, useIsAsking, usePlaces, useText } from '../desk/index.js'
import { FailureBoundary } from './FailureBoundary.js'
import { ScreenFailed } from './ScreenFailed.js'
import styles from './shell.module.css'

const PANELS: Readonly<Record<ScreenName, LazyExoticComponent<ComponentType>>> = {
  stock: lazy(async () => ({ default: (await import('../features/stock/index.js')).StockPanel })),
  editor: lazy(async () => ({ default: (await import('../features/article-editor/index.js')).EditorPanel })),
  flatplan: lazy(async () => ({ default: (await import('../features/flatplan/index.js')).FlatplanPanel })),
  makeUp: lazy(async () => ({ default: (await import('../features/make-up/index.js')).MakeUpPanel })),
  press: lazy(async () => ({ default: (await import('../features/preflight/index.js')).PressPanel })),
  settings: lazy(async () => ({ default: (await import('../features/settings/index.js')).SettingsPanel })),
}

export function ScreenArea() {
  const t = useText()
  const screen = usePlaces((state) => state.screen)
  const isAsking = useIsAsking()
  const [opened, setOpened] = useState<readonly ScreenName[]>([screen])
  if (!opened.includes(screen)) setOpened([...opened, screen])
  return (
    <main className="main">
      {opened.map((one) => {
        const Panel = PANELS[one]
        return (
          <div key={one} className={styles.screen} hidden={one !== screen} data-screen={one} data-ready={!isAsking}>
            <ShownContext value={one === screen}>
              <FailureBoundary instead={(again) => <ScreenFailed screen={one} onAgain={again} />}>
                <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
                  <Panel />
                </Suspense>
              </FailureBoundary>
            </ShownContext>
          </div>
        )
      })}
    </main>
  )
}

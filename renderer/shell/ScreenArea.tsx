// The screens: each is loaded when first opened and stays behind the others afterwards, with its undo, its scroll and its focus.
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type ScreenName, ShownContext, useIsAsking, usePlaces, useText } from '../desk/index.js'
import { FailureBoundary } from './FailureBoundary.js'
import { ScreenFailed } from './ScreenFailed.js'
import styles from './shell.module.css'
import { SCREEN_NAME } from './shell-model.js'

const PANELS: Readonly<Record<ScreenName, LazyExoticComponent<ComponentType>>> = {
  stock: lazy(async () => ({ default: (await import('../features/stock/index.js')).StockPanel })),
  editor: lazy(async () => ({ default: (await import('../features/article-editor/index.js')).EditorPanel })),
  flatplan: lazy(async () => ({ default: (await import('../features/flatplan/index.js')).FlatplanPanel })),
  makeUp: lazy(async () => ({ default: (await import('../features/make-up/index.js')).MakeUpPanel })),
  press: lazy(async () => ({ default: (await import('../features/preflight/index.js')).PressPanel })),
  archive: lazy(async () => ({ default: (await import('../features/archive/index.js')).ArchivePanel })),
  settings: lazy(async () => ({ default: (await import('../features/settings/index.js')).SettingsPanel })),
}

/**
 * A screen that goes behind takes its focus with it. The one in front gets the focus where it last had it, or as a whole, so
 * that the keyboard goes on from there; a focus that stands elsewhere (the rail, a dialog) stays.
 */
function useScreenFocus(screen: ScreenName) {
  const frames = useRef(new Map<ScreenName, HTMLElement>())
  const focused = useRef(new Map<ScreenName, HTMLElement>())
  const former = useRef(screen)
  useEffect(() => {
    if (former.current === screen) return
    former.current = screen
    const active = document.activeElement
    if (active !== null && active !== document.body && !active.closest('[hidden]')) return
    const last = focused.current.get(screen)
    last?.focus()
    if (!last || document.activeElement !== last) frames.current.get(screen)?.focus()
  }, [screen])
  return { frames: frames.current, focused: focused.current }
}

export function ScreenArea() {
  const t = useText()
  const screen = usePlaces((state) => state.screen)
  const isAsking = useIsAsking()
  const [opened, setOpened] = useState<readonly ScreenName[]>([screen])
  if (!opened.includes(screen)) setOpened([...opened, screen])
  const { frames, focused } = useScreenFocus(screen)
  return (
    <main className="main">
      {opened.map((one) => {
        const Panel = PANELS[one]
        return (
          // biome-ignore lint/a11y/useSemanticElements: a landmark of its own for each screen, all inside the one main
          <div
            key={one}
            ref={(frame) => {
              if (frame) frames.set(one, frame)
            }}
            role="region"
            aria-label={t(SCREEN_NAME[one])}
            tabIndex={-1}
            className={styles.screen}
            hidden={one !== screen}
            data-screen={one}
            data-ready={!isAsking}
            onFocus={(event) => focused.set(one, event.target)}
          >
            <ShownContext value={one === screen}>
              <FailureBoundary instead={(again) => <ScreenFailed screen={one} onAgain={again} />}>
                <Suspense
                  fallback={
                    <p className={styles.loading} data-loading>
                      {t('common.loading')}
                    </p>
                  }
                >
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

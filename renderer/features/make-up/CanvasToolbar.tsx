// The tools over the page: which page, pointer or hand, grid, clean proof, undo, zoom, automatic make-up.
import { useFormat, useText } from '../../desk/index.js'
import { Button, Icon, IconButton, Menu, ToggleButton, Toolbar } from '../../ui/index.js'
import styles from './make-up.module.css'
import type { Acts } from './use-acts.js'
import type { PageScene } from './use-scene.js'
import type { Zoom } from './use-zoom.js'

export interface CanvasToolbarProps {
  readonly scene: PageScene
  readonly acts: Acts
  readonly zoom: Zoom
  readonly hand: boolean
  /** A filler is to be drawn. */
  readonly filler: boolean
  readonly grid: boolean
  readonly tray: boolean
  /** The whole issue is being made up. */
  readonly autoOff: boolean
  readonly onHand: (hand: boolean) => void
  readonly onFiller: () => void
  readonly onGrid: () => void
  readonly onClean: () => void
  readonly onAuto: () => void
  readonly onPage: (pageId: string) => void
}

function PageMenu({ scene, onPage }: Pick<CanvasToolbarProps, 'scene' | 'onPage'>) {
  const t = useText()
  const { content, issue, page } = scene
  return (
    <Menu
      label={t('makeUp.pages')}
      trigger={
        <Button look="gh" className={styles.pageButton} label={t('makeUp.pageNow', { page: content.pageNo, name: content.pageName })}>
          <span>
            {content.pageNo} {content.pageName}
          </span>
          <Icon name="open" size="s" />
        </Button>
      }
      entries={issue.pages.map((one) => ({
        id: one.id,
        label: `${one.content.pageNo} ${one.content.pageName}`,
        detail: t('makeUp.framesCount', { count: (one.id === page.id ? scene.history.frames : one.content.frames).length }),
        on: one.id === page.id,
      }))}
      onChoose={onPage}
    />
  )
}

export function CanvasToolbar(props: CanvasToolbarProps) {
  const { scene, acts, zoom, hand, filler, grid, tray, autoOff, onHand, onFiller, onGrid, onClean, onAuto, onPage } = props
  const t = useText()
  const f = useFormat()
  return (
    <div className="tool">
      <PageMenu scene={scene} onPage={onPage} />
      <Toolbar label={t('makeUp.tools')}>
        <IconButton icon="pointer" label={t('makeUp.tool.pointer')} pressed={!hand && !filler} onPress={() => onHand(false)} />
        <IconButton icon="hand" label={t('makeUp.tool.hand')} keys="Space" pressed={hand} onPress={() => onHand(true)} />
        <IconButton icon="text" label={t('makeUp.tool.filler')} keys="t" pressed={filler} onPress={onFiller} />
        <IconButton icon="undo" label={t('common.undo')} keys="Ctrl+Z" disabled={scene.history.undo.length === 0} onPress={acts.undo} />
        <IconButton
          icon="redo"
          label={t('common.redo')}
          keys="Ctrl+Shift+Z"
          disabled={scene.history.redo.length === 0}
          onPress={acts.redo}
        />
        <ToggleButton size="sm" icon="grid" keys="g" selected={grid} onChange={onGrid}>
          {t('makeUp.grid')}
        </ToggleButton>
        <Button look="gh" size="sm" icon="eye" keys="w" onPress={onClean}>
          {t('makeUp.clean')}
        </Button>
      </Toolbar>
      <span className="sp" />
      <Toolbar label={t('makeUp.zoom')}>
        <IconButton icon="zoomOut" label={t('makeUp.zoomOut')} keys="-" size="sm" onPress={zoom.farther} />
        <Button
          look="gh"
          size="sm"
          label={t('makeUp.zoomFit', { zoom: f.percent(zoom.zoom, 0) })}
          onPress={zoom.fit}
          className={styles.zoom}
        >
          {f.percent(zoom.zoom, 0)}
        </Button>
        <IconButton icon="zoomIn" label={t('makeUp.zoomIn')} keys="+" size="sm" onPress={zoom.closer} />
      </Toolbar>
      <ToggleButton size="sm" icon="auto" keys="l" selected={tray} disabled={autoOff} onChange={onAuto}>
        {t('makeUp.auto')}
      </ToggleButton>
    </div>
  )
}

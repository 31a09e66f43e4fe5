// A page without frames says what to do with it.
import { spanWidthPx } from '../../../shared/domain/layout/geometry.js'
import { useText } from '../../desk/index.js'
import { Button } from '../../ui/index.js'
import styles from './canvas.module.css'
import type { PageScene } from './use-scene.js'

export interface EmptyPageProps {
  readonly scene: PageScene
  readonly zoom: number
  readonly onAuto: () => void
}

export function EmptyPage({ scene, zoom, onAuto }: EmptyPageProps) {
  const t = useText()
  const { geometry, limits } = scene
  const box = {
    left: geometry.typeLeftPx * zoom,
    top: (geometry.typeTopPx + limits.firstRow * geometry.rowPx) * zoom,
    width: spanWidthPx(geometry, geometry.columns) * zoom,
    height: (limits.lastRow - limits.firstRow) * geometry.rowPx * zoom,
  }
  return (
    <div className={styles.emptyPage} style={box}>
      <p>{t('makeUp.emptyPage.drag')}</p>
      <Button look="gh" keys="l" onPress={onAuto}>
        {t('makeUp.emptyPage.auto')}
      </Button>
    </div>
  )
}

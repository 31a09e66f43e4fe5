// The ghost under the pointer and the cells it would take: blue where it may stand, red with the reason where it may not.
import { useStore } from 'zustand'
import { frameBox } from '../../../shared/domain/layout/geometry.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import { useText } from '../../desk/index.js'
import { classes } from '../../ui/index.js'
import styles from './drag-layer.module.css'
import type { Landing } from './frame-drag.js'
import { fitState } from './make-up-model.js'
import { fitWords, joined, placeWords, refusalWords } from './make-up-words.js'
import type { FrameDrag } from './use-frame-drag.js'
import type { PageScene } from './use-scene.js'

function LandingCells({ landing, scene, zoom }: { readonly landing: Landing; readonly scene: PageScene; readonly zoom: number }) {
  const t = useText()
  const { edit, frames } = landing
  const under = !edit.ok && edit.refusal.reason === 'overlaps' ? edit.refusal.frameIds : []
  const cells = (id: string) => {
    const frame = scene.history.frames.find((one) => one.id === id)
    return frame ? boxOf(frame) : null
  }
  const boxOf = (frame: Landing['frames'][number]) => {
    const box = frameBox(frame, scene.geometry)
    return { left: box.x * zoom, top: box.y * zoom, width: box.width * zoom, height: box.height * zoom }
  }
  const [only] = frames.length === 1 ? frames : []
  const content = only?.revisionId ? (scene.revisions[only.revisionId] ?? null) : null
  const fit = only && content ? fitState(setFrame(only, content, scene.style, scene.geometry).fit) : null
  return (
    <>
      {under.map((id) => (
        <div key={id} className={styles.underneath} style={cells(id) ?? undefined} />
      ))}
      {frames.map((frame, index) => (
        <div key={frame.id} className={classes(styles.landing, !edit.ok && styles.refused)} style={boxOf(frame)}>
          {index === 0 && (
            <span className={styles.landingWords}>
              {edit.ok ? joined(t, [placeWords(t, frame), ...(fit ? [fitWords(t, fit)] : [])]) : refusalWords(t, edit.refusal, scene.names)}
            </span>
          )}
        </div>
      ))}
    </>
  )
}

export function DragLayer({ drag, scene, zoom }: { readonly drag: FrameDrag; readonly scene: PageScene; readonly zoom: number }) {
  const { task, landing } = useStore(drag.store)
  if (!task) return null
  return (
    <div className={styles.dragLayer} aria-hidden="true">
      {landing && <LandingCells landing={landing} scene={scene} zoom={zoom} />}
      <div ref={drag.ghost} className={styles.ghost} />
    </div>
  )
}

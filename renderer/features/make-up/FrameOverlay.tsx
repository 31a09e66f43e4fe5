// What stands over a frame on the desk and never in print: selection with handles, name, fit, missing head, duplicate, lock.
import { memo, type PointerEvent } from 'react'
import { isHole } from '../../../shared/domain/frame.js'
import type { Box } from '../../../shared/domain/layout/types.js'
import { useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import { classes, Icon } from '../../ui/index.js'
import { HANDLES, type Handle } from './drag-maths.js'
import styles from './frame-overlay.module.css'
import { type DuplicateMark, fitState, lacksHeadline } from './make-up-model.js'
import { fitWords, frameWords } from './make-up-words.js'

export interface FrameOverlayProps {
  readonly view: FrameView
  readonly name: string
  readonly zoom: number
  readonly isSelected: boolean
  /** The one the keys act on and the inspector shows. */
  readonly isPrimary: boolean
  /** No other frame is selected: it can be resized. */
  readonly isAlone: boolean
  readonly isStale: boolean
  readonly isInTheWay: boolean
  readonly duplicate: DuplicateMark | null
  readonly tabIndex: 0 | -1
  readonly onPress: (event: PointerEvent, frameId: string) => void
  readonly onHandle: (event: PointerEvent, frameId: string, handle: Handle) => void
  readonly onFocus: (frameId: string) => void
  readonly onOpen: (frameId: string) => void
}

/** A box of the frame, from its own corner, on the screen. */
const scaled = (box: Box, zoom: number) => ({
  left: box.x * zoom,
  top: box.y * zoom,
  width: box.width * zoom,
  height: box.height * zoom,
})

function Chips({ view, duplicate, isStale, isSelected }: Pick<FrameOverlayProps, 'view' | 'duplicate' | 'isStale' | 'isSelected'>) {
  const t = useText()
  const fit = fitState(view.set.fit)
  const shown = fit && (fit.state !== 'even' || isSelected) ? fit : null
  return (
    <span className={styles.chips}>
      {isStale && (
        <span className={classes(styles.mark, styles.ochre)}>
          <Icon name="refresh" />
          {t('makeUp.stale')}
        </span>
      )}
      {duplicate && (
        <span className={classes(styles.mark, styles.red)}>
          <Icon name="duplicate" />
          {t('makeUp.duplicateMark', { other: duplicate.other ?? t('makeUp.inStock'), percent: duplicate.percent })}
        </span>
      )}
      {(view.set.fit.headTooTall || view.set.fit.headTooWide) && (
        <span className={classes(styles.mark, styles.red)}>
          {t(view.frame.kind === 'filler' ? 'makeUp.filler.tooLarge' : 'makeUp.headTooLarge')}
        </span>
      )}
      {shown && (
        <span className={classes(styles.mark, shown.state === 'over' ? styles.red : shown.state === 'under' ? styles.ochre : styles.pine)}>
          {shown.state === 'over' && <Icon name="scissors" />}
          {fitWords(t, shown)}
        </span>
      )}
    </span>
  )
}

export const FrameOverlay = memo(function FrameOverlay(props: FrameOverlayProps) {
  const { view, name, zoom, isSelected, isPrimary, isAlone, isInTheWay, duplicate, tabIndex, onPress, onHandle, onFocus, onOpen } = props
  const t = useText()
  const { frame, set } = view
  return (
    <div
      role="option"
      aria-selected={isSelected}
      aria-label={frameWords(t, name, frame, fitState(set.fit))}
      tabIndex={tabIndex}
      data-overlay={frame.id}
      className={classes(styles.frame, isSelected && styles.selected, duplicate && styles.duplicate, isInTheWay && styles.inTheWay)}
      style={scaled(set.box, zoom)}
      onPointerDown={(event) => onPress(event, frame.id)}
      onFocus={() => onFocus(frame.id)}
      onDoubleClick={() => onOpen(frame.id)}
    >
      {lacksHeadline(view) && set.head && (
        <span className={styles.missingHead} style={scaled(set.head.box, zoom)}>
          {t('makeUp.missingHead', { name })}
        </span>
      )}
      {isHole(frame) && set.head && (
        <span className={styles.hole} style={scaled(set.head.box, zoom)}>
          {t('makeUp.filler.empty')}
        </span>
      )}
      {(isPrimary || frame.locked) && (
        <span className={classes(styles.label, !isPrimary && styles.quiet)}>
          {frame.locked && <Icon name="lock" label={t('makeUp.locked')} />}
          {isPrimary && `${name}　${frame.columnSpan}×${frame.rows}`}
        </span>
      )}
      <Chips {...props} />
      {isPrimary &&
        isAlone &&
        !frame.locked &&
        HANDLES.map((handle) => (
          <span
            key={handle}
            className={classes(styles.handle, styles[handle])}
            onPointerDown={(event) => onHandle(event, frame.id, handle)}
          />
        ))}
    </div>
  )
})

// The inspector's first part: where the frame stands, how its head and columns are set, how the copy fits, and what helps.
import type { Frame, HeadFace } from '../../../shared/domain/frame.js'
import { useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import { FitMeter, NumberField, Segmented, ToggleButton } from '../../ui/index.js'
import { FillerFields, FillerWords } from './FillerPart.js'
import { headSizeChange } from './frame-shapes.js'
import styles from './inspector.module.css'
import { moveFrames, resizeTo } from './layout-edits.js'
import { PicturePlaces } from './PicturePlaces.js'
import { QuickFixes } from './QuickFixes.js'
import { charactersOf } from './quick-fixes.js'
import type { Acts } from './use-acts.js'
import type { FillerTool } from './use-filler-tool.js'
import type { PageScene } from './use-scene.js'

export interface FramePartProps {
  readonly scene: PageScene
  readonly view: FrameView
  readonly acts: Acts
}

/** Place and size in columns and rows. */
function PlaceFields({ scene, view, acts }: FramePartProps) {
  const t = useText()
  const { limits, history } = scene
  const { frame } = view
  const resize = (change: Partial<Frame>) => acts.run(resizeTo(history.frames, frame.id, { ...frame, ...change }, limits))
  const move = (columns: number, rows: number) => acts.run(moveFrames(history.frames, [frame.id], { columns, rows }, limits))
  return (
    <>
      <NumberField
        inline
        size="sm"
        label={t('makeUp.column')}
        value={frame.column}
        min={1}
        max={limits.columns - frame.columnSpan + 1}
        disabled={frame.locked}
        onChange={(column) => move(column - frame.column, 0)}
      />
      <NumberField
        inline
        size="sm"
        label={t('makeUp.columns')}
        unit={t('makeUp.unit.columns')}
        value={frame.columnSpan}
        min={1}
        max={limits.columns - frame.column + 1}
        disabled={frame.locked}
        onChange={(columnSpan) => resize({ columnSpan })}
      />
      <NumberField
        inline
        size="sm"
        label={t('makeUp.row')}
        value={frame.row}
        min={limits.firstRow}
        max={limits.lastRow - frame.rows + 1}
        disabled={frame.locked}
        onChange={(row) => move(0, row - frame.row)}
      />
      <NumberField
        inline
        size="sm"
        label={t('makeUp.rows')}
        unit={t('makeUp.unit.rows')}
        value={frame.rows}
        min={1}
        max={limits.lastRow - frame.row + 1}
        disabled={frame.locked}
        onChange={(rows) => resize({ rows })}
      />
    </>
  )
}

/** Head and columns. */
function SettingFields({ scene, view, acts }: FramePartProps) {
  const t = useText()
  const { frame, content } = view
  const change = (values: Partial<Omit<Frame, 'id'>>) => acts.change(frame.id, values)
  return (
    <>
      <NumberField
        inline
        size="sm"
        label={t('makeUp.headSize')}
        unit={t('makeUp.unit.points')}
        value={frame.headSizePt}
        min={6}
        max={200}
        disabled={frame.locked}
        onChange={(size) => change(content ? headSizeChange(frame, content, size, scene.geometry) : { headSizePt: size })}
      />
      <div className={styles.face}>
        <span className="field-label">{t('makeUp.headFace')}</span>
        <Segmented<HeadFace>
          label={t('makeUp.headFace')}
          value={frame.headFace}
          onChange={(headFace) => change({ headFace })}
          options={(['song', 'hei', 'kai'] as const).map((face) => ({ id: face, label: t(`makeUp.face.${face}`), disabled: frame.locked }))}
        />
      </div>
      <NumberField
        inline
        size="sm"
        label={t('makeUp.headRows')}
        unit={t('makeUp.unit.rows')}
        value={frame.headRows}
        min={0}
        max={Math.min(100, frame.rows)}
        disabled={frame.locked}
        onChange={(headRows) => change({ headRows })}
      />
      <NumberField
        inline
        size="sm"
        label={t('makeUp.bodyColumns')}
        unit={t('makeUp.unit.columns')}
        value={frame.bodyColumns}
        min={1}
        max={12}
        disabled={frame.locked}
        onChange={(bodyColumns) => change({ bodyColumns })}
      />
    </>
  )
}

export function FramePart({ scene, view, acts, filler }: FramePartProps & { readonly filler: FillerTool }) {
  const t = useText()
  const { frame, content, set } = view
  const { fit } = set
  const used = fit.capacityLines - fit.missingLines + fit.oversetLines
  const hasText = fit.capacityLines > 0 || fit.oversetLines > 0
  return (
    <>
      <div className="sec">
        <div className={styles.fields}>
          <PlaceFields scene={scene} view={view} acts={acts} />
          {frame.kind === 'filler' ? <FillerFields frame={frame} acts={acts} /> : <SettingFields scene={scene} view={view} acts={acts} />}
        </div>
        {frame.kind === 'filler' && <FillerWords key={frame.id} frame={frame} acts={acts} filler={filler} />}
        <div className={styles.lock}>
          <ToggleButton size="sm" icon={frame.locked ? 'lock' : 'unlock'} keys="Ctrl+L" selected={frame.locked} onChange={acts.lock}>
            {t(frame.locked ? 'makeUp.locked' : 'makeUp.lock')}
          </ToggleButton>
          <span className="mi mute">{t('makeUp.lock.hint')}</span>
        </div>
      </div>
      {content && (
        <div className="sec">
          {hasText && (
            <FitMeter
              used={used}
              slot={fit.capacityLines}
              characters={charactersOf(fit.oversetLines || fit.missingLines, frame, content, scene) ?? undefined}
            />
          )}
          <QuickFixes scene={scene} view={view} content={content} acts={acts} />
        </div>
      )}
      {content && <PicturePlaces scene={scene} view={view} content={content} acts={acts} />}
    </>
  )
}

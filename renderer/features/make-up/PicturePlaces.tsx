// Where the article's pictures stand in its frame: column, span, rows, at the top or at the foot.
import { bodyPictures } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { FramePicture } from '../../../shared/domain/frame.js'
import { pictureRows } from '../../../shared/domain/layout/frame-defaults.js'
import { bodyColumnWidthPx } from '../../../shared/domain/layout/geometry.js'
import { useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import { Checkbox, NumberField, Segmented, Tag } from '../../ui/index.js'
import styles from './inspector.module.css'
import { withPicture } from './layout-edits.js'
import type { Acts } from './use-acts.js'
import type { PageScene } from './use-scene.js'

export interface PicturePlacesProps {
  readonly scene: PageScene
  readonly view: FrameView
  readonly content: ArticleContent
  readonly acts: Acts
}

export function PicturePlaces({ scene, view, content, acts }: PicturePlacesProps) {
  const t = useText()
  const { frame, set } = view
  const { geometry } = scene
  const pictures = bodyPictures(content.body)
  if (pictures.length === 0) return null
  const columnPx = bodyColumnWidthPx(geometry, frame.columnSpan, frame.bodyColumns)
  const widthOf = (span: number) => span * columnPx + (span - 1) * geometry.gutterPx
  const put = (picture: number, place: FramePicture | null) =>
    acts.change(frame.id, { pictures: withPicture(frame.pictures, picture, place) })
  return (
    <div className="sec">
      <h3 className="h">{t('makeUp.pictures')}</h3>
      {pictures.map((attrs, index) => {
        const place = frame.pictures.find((one) => one.picture === index)
        const isCut = set.pictures.some((one) => one.picture === index && one.captionOverset)
        const change = (values: Partial<FramePicture>) => place && put(index, { ...place, ...values })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frame names a picture by its number
          <div key={index} className={styles.picture}>
            <Checkbox
              checked={place !== undefined}
              disabled={frame.locked}
              onChange={(on) =>
                put(
                  index,
                  on
                    ? {
                        picture: index,
                        column: frame.bodyColumns,
                        columnSpan: 1,
                        at: 'top',
                        rows: pictureRows(widthOf(1), attrs, geometry),
                      }
                    : null,
                )
              }
            >
              <span className={styles.pictureName}>{attrs.caption || t('makeUp.picture', { number: index + 1 })}</span>
            </Checkbox>
            {isCut && <Tag tone="red">{t('makeUp.picture.cut')}</Tag>}
            {place && (
              <div className={styles.fields}>
                <NumberField
                  inline
                  size="sm"
                  label={t('makeUp.column')}
                  value={place.column}
                  min={1}
                  max={frame.bodyColumns}
                  disabled={frame.locked}
                  onChange={(column) => change({ column, columnSpan: Math.min(place.columnSpan, frame.bodyColumns - column + 1) })}
                />
                <NumberField
                  inline
                  size="sm"
                  label={t('makeUp.columns')}
                  unit={t('makeUp.unit.columns')}
                  value={place.columnSpan}
                  min={1}
                  max={Math.max(1, frame.bodyColumns - place.column + 1)}
                  disabled={frame.locked}
                  onChange={(columnSpan) => change({ columnSpan, rows: pictureRows(widthOf(columnSpan), attrs, geometry) })}
                />
                <NumberField
                  inline
                  size="sm"
                  label={t('makeUp.rows')}
                  unit={t('makeUp.unit.rows')}
                  value={place.rows}
                  min={1}
                  max={200}
                  disabled={frame.locked}
                  onChange={(rows) => change({ rows })}
                />
                <div className={styles.face}>
                  <span className="field-label">{t('makeUp.picture.at')}</span>
                  <Segmented
                    label={t('makeUp.picture.at')}
                    value={place.at}
                    onChange={(at) => change({ at })}
                    options={(['top', 'bottom'] as const).map((at) => ({
                      id: at,
                      label: t(`makeUp.picture.${at}`),
                      disabled: frame.locked,
                    }))}
                  />
                </div>
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}

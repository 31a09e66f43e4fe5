// The paper: names, usual page format and its grid, body type, sections. Stored together, because together they set the pages.
import { useState } from 'react'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { toast, useAsk, useCommand, useLanguage, useText } from '../../desk/index.js'
import { Button, Callout, NumberField, Select, TextField } from '../../ui/index.js'
import styles from './settings.module.css'
import { centiPoints, finished, isSame, millimetres, points, usualFormat, withFormat } from './settings-model.js'

export function PublicationPart() {
  const t = useText()
  const { data } = useAsk('style.get', {})
  if (!data) return <p className="mute">{t('common.loading')}</p>
  // A style stored elsewhere starts the form anew.
  return <PublicationForm key={JSON.stringify(data)} stored={data} />
}

function PublicationForm({ stored }: { readonly stored: PublicationStyle }) {
  const t = useText()
  const save = useCommand('style.save')
  const [style, setStyle] = useState(stored)
  const [sections, setSections] = useState(stored.sections.join('\n'))
  const result = finished(style, sections)
  const change = (part: Partial<PublicationStyle>) => setStyle((now) => ({ ...now, ...part }))
  const isNamed = result.name !== ''
  return (
    <>
      <div className={styles.name}>
        <TextField
          label={t('settings.publication.name')}
          value={style.name}
          onChange={(name) => change({ name })}
          maxLength={60}
          error={isNamed ? undefined : t('settings.publication.nameNeeded')}
        />
      </div>
      <div className={styles.name}>
        <TextField
          label={t('settings.publication.latinName')}
          value={style.latinName}
          onChange={(latinName) => change({ latinName })}
          maxLength={60}
        />
      </div>
      <div className={styles.name}>
        <TextField
          label={t('settings.publication.registration')}
          value={style.registration}
          onChange={(registration) => change({ registration })}
          maxLength={80}
        />
      </div>
      <FormatFields style={style} onChange={setStyle} />
      <div className={styles.pair}>
        <NumberField
          label={t('settings.publication.bodySize')}
          value={points(style.bodySizeCentiPt)}
          onChange={(pt) => change({ bodySizeCentiPt: centiPoints(pt) })}
          min={5}
          max={20}
          step={0.25}
          digits={2}
          unit={t('settings.unit.pt')}
        />
        <NumberField
          label={t('settings.publication.leading')}
          value={points(style.leadingCentiPt)}
          onChange={(pt) => change({ leadingCentiPt: centiPoints(pt) })}
          min={6}
          max={40}
          step={0.25}
          digits={2}
          unit={t('settings.unit.pt')}
        />
        <NumberField
          label={t('settings.publication.gutter')}
          value={points(style.gutterCentiPt)}
          onChange={(pt) => change({ gutterCentiPt: centiPoints(pt) })}
          min={3}
          max={40}
          step={0.25}
          digits={2}
          unit={t('settings.unit.pt')}
        />
      </div>
      <Callout tone="ochre">{t('settings.publication.effect')}</Callout>
      <div className={styles.name}>
        <TextField
          label={t('settings.publication.sections')}
          hint={t('settings.publication.sectionsHint')}
          value={sections}
          onChange={setSections}
          multiline
          rows={8}
        />
      </div>
      <Button
        look="pri"
        disabled={!isNamed || isSame(result, stored) || save.isPending}
        onPress={() => save.mutate({ style: result }, { onSuccess: () => toast({ tone: 'ok', title: t('settings.publication.saved') }) })}
      >
        {t('settings.publication.save')}
      </Button>
    </>
  )
}

interface FormatFieldsProps {
  readonly style: PublicationStyle
  readonly onChange: (style: PublicationStyle) => void
}

function FormatFields({ style, onChange }: FormatFieldsProps) {
  const t = useText()
  const isEnglish = useLanguage() === 'en'
  const format = usualFormat(style)
  if (!format) return null
  return (
    <>
      <div className={styles.name}>
        <Select
          label={t('settings.publication.format')}
          value={format.id}
          onChange={(defaultFormat) => onChange({ ...style, defaultFormat })}
          options={style.formats.map((one) => ({
            id: one.id,
            label: isEnglish ? one.name.en : one.name.zh,
            detail: `${millimetres(one.trimWidthUm)} × ${millimetres(one.trimHeightUm)} mm`,
          }))}
        />
      </div>
      <p className="sm mute">
        {t('settings.publication.formatSize', {
          width: millimetres(format.trimWidthUm),
          height: millimetres(format.trimHeightUm),
          columns: format.columns,
          characters: format.columnCharacters,
          rows: format.rows,
        })}
      </p>
      <div className={styles.pair}>
        <NumberField
          label={t('settings.publication.columns')}
          value={format.columns}
          onChange={(columns) => onChange(withFormat(style, format.id, { columns }))}
          min={1}
          max={12}
        />
        <NumberField
          label={t('settings.publication.columnCharacters')}
          value={format.columnCharacters}
          onChange={(columnCharacters) => onChange(withFormat(style, format.id, { columnCharacters }))}
          min={4}
          max={60}
        />
        <NumberField
          label={t('settings.publication.rows')}
          value={format.rows}
          onChange={(rows) => onChange(withFormat(style, format.id, { rows }))}
          min={10}
          max={400}
        />
      </div>
    </>
  )
}

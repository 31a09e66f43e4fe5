// The inspector of a filler: its words, their size and face.
import { useEffect, useRef, useState } from 'react'
import type { Frame, HeadFace } from '../../../shared/domain/frame.js'
import { useText } from '../../desk/index.js'
import { NumberField, Segmented, TextField } from '../../ui/index.js'
import styles from './inspector.module.css'
import type { Acts } from './use-acts.js'
import type { FillerTool } from './use-filler-tool.js'

/** Rest after the last key before the words stand on the page, as one step to take back. */
const REST_MS = 400
const MOST_CHARACTERS = 500

/** Type of a filler. A lock holds its place, not its words. */
export function FillerFields({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) {
  const t = useText()
  return (
    <>
      <NumberField
        inline
        size="sm"
        label={t('makeUp.filler.size')}
        unit={t('makeUp.unit.points')}
        value={frame.headSizePt}
        min={6}
        max={200}
        onChange={(headSizePt) => acts.change(frame.id, { headSizePt })}
      />
      <div className={styles.face}>
        <span className="field-label">{t('makeUp.headFace')}</span>
        <Segmented<HeadFace>
          label={t('makeUp.headFace')}
          value={frame.headFace}
          onChange={(headFace) => acts.change(frame.id, { headFace })}
          options={(['song', 'hei', 'kai'] as const).map((face) => ({ id: face, label: t(`makeUp.face.${face}`) }))}
        />
      </div>
    </>
  )
}

export interface FillerWordsProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly filler: FillerTool
}

/** Words go to the page when the keys rest, when the field is left and when another frame is chosen; never half composed. */
export function FillerWords({ frame, acts, filler }: FillerWordsProps) {
  const t = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const isComposing = useRef(false)
  const box = useRef<HTMLDivElement>(null)
  const store = () => {
    if (typed !== null && !isComposing.current && acts.words(frame.id, typed)) setTyped(null)
  }
  const latest = useRef(store)
  useEffect(() => {
    latest.current = store
  })
  useEffect(() => () => latest.current(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the rest anew
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), REST_MS)
    return () => clearTimeout(timer)
  }, [typed])

  const { wordsAsked, askWords } = filler
  useEffect(() => {
    if (wordsAsked !== frame.id) return
    box.current?.querySelector('textarea')?.focus()
    askWords(null)
  }, [wordsAsked, askWords, frame.id])

  return (
    <div
      ref={box}
      className={styles.words}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
    >
      <TextField
        multiline
        rows={3}
        label={t('makeUp.filler.words')}
        hint={t('makeUp.filler.words.hint')}
        value={typed ?? frame.text}
        maxLength={MOST_CHARACTERS}
        onChange={setTyped}
        onBlur={store}
      />
    </div>
  )
}

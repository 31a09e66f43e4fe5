// The copyfit meter: 正好, 超 n 行, 余 n 行, with the bar and the mark where the slot ends.
import { useText } from '../desk/text.js'
import { fitOf } from './fit-model.js'

export interface FitMeterProps {
  /** Column lines the copy takes. */
  readonly used: number
  /** Column lines of the slot. */
  readonly slot: number
  /** About how many characters too many or too few; left out when not known. */
  readonly characters?: number | undefined
  /** Only the words, for rows and tags. */
  readonly compact?: boolean | undefined
}

/** Left of this share of the bar the slot's name would stand outside of it or on the 0. */
const NAME_ROOM = 0.12

const TONE = { even: 'pine', over: 'red', under: 'ochre' } as const

export function FitMeter({ used, slot, characters, compact }: FitMeterProps) {
  const t = useText()
  const fit = fitOf(used, slot)
  const words = fit.state === 'even' ? t('fit.even') : t(`fit.${fit.state}`, { lines: fit.lines })
  if (compact) return <span className={`${TONE[fit.state]} w5`}>{words}</span>
  const share = (lines: number) => `${(100 * lines) / fit.scale}%`
  return (
    <div className="fit">
      <div className="fig">
        <b className={TONE[fit.state]}>{words}</b>
        <span className="sm mute">
          {fit.state === 'even' || characters === undefined
            ? t('fit.lines', { used, slot })
            : t('fit.linesAbout', { used, slot, characters })}
        </span>
      </div>
      <div className="track" aria-hidden="true">
        <div className="v" style={{ width: share(Math.min(used, slot)) }} />
        {fit.state === 'over' && <div className="o" style={{ left: share(slot), width: share(used - slot) }} />}
        {fit.state === 'under' && <div className="u" style={{ left: share(used), width: share(slot - used) }} />}
        <div className="m" style={{ left: share(slot) }} />
      </div>
      <div className="lab" aria-hidden="true">
        {slot / fit.scale < NAME_ROOM ? (
          <span>{t('fit.slot', { slot })}</span>
        ) : (
          <>
            <span>0</span>
            <span className="at" style={{ left: share(slot) }}>
              {t('fit.slot', { slot })}
            </span>
          </>
        )}
        <span>{fit.scale}</span>
      </div>
    </div>
  )
}

// A text to be read: heads, names and paragraphs with the places found marked; N and P go through them, and all of it can be copied.
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { toast, useText } from '../../desk/index.js'
import { announce, Button, classes, IconButton, onShortcut, useShortcuts } from '../../ui/index.js'
import styles from './archive.module.css'
import { langTag } from './archive-words.js'
import { copyText } from './copy-text.js'
import { Marked } from './Marked.js'
import { markLines } from './marked-text.js'
import type { ReadingPlace } from './PreviewPane.js'

export interface ReadingTextProps extends ReadingPlace {
  readonly language: 'zh' | 'en'
  readonly kicker: string
  readonly headline: string
  readonly deck: string
  /** The names as printed, one line. */
  readonly byline: string
  readonly paragraphs: readonly string[]
  /** Which of the paragraphs are subheads, by index. */
  readonly subheads?: ReadonlySet<number>
  /** Beneath the text: its former versions. */
  readonly children?: ReactNode
}

export function ReadingText(props: ReadingTextProps) {
  const t = useText()
  const { language, kicker, headline, deck, byline, paragraphs, looksFor, readingRef, onBack } = props
  const { lines, places } = useMemo(
    () => markLines([kicker, headline, deck, byline, ...paragraphs], looksFor),
    [kicker, headline, deck, byline, paragraphs, looksFor],
  )
  const [at, setAt] = useState<number | null>(null)
  const textRef = useRef<HTMLElement>(null)
  const go = (by: 1 | -1): boolean => {
    if (places === 0) return false
    const next = at === null ? (by === 1 ? 1 : places) : ((at - 1 + by + places) % places) + 1
    setAt(next)
    textRef.current?.querySelector(`[data-place="${next}"]`)?.scrollIntoView({ block: 'center' })
    announce(t('archive.preview.at', { at: next, count: places }))
    return true
  }
  useShortcuts({ n: () => go(1), p: () => go(-1) })
  const copy = (): void => {
    const whole = [kicker, headline, deck, byline, ...paragraphs].filter((line) => line !== '').join('\n')
    if (copyText(whole)) toast({ tone: 'ok', title: t('archive.preview.copied') })
    else toast({ tone: 'warn', title: t('archive.preview.notCopied') })
  }
  const part = (index: number) => <Marked parts={lines[index] ?? []} current={at} />
  return (
    <>
      <div className={styles.strip}>
        {places > 0 && (
          <>
            <span className="sm mute">
              {at === null ? t('archive.preview.places', { count: places }) : t('archive.preview.at', { at, count: places })}
            </span>
            <IconButton size="sm" icon="up" label={t('archive.preview.previous')} keys="p" onPress={() => go(-1)} />
            <IconButton size="sm" icon="down" label={t('archive.preview.next')} keys="n" onPress={() => go(1)} />
          </>
        )}
        <span className="sp" />
        <Button size="sm" look="gh" icon="copy" onPress={copy}>
          {t('archive.preview.copy')}
        </Button>
      </div>
      <section
        ref={(element) => {
          textRef.current = element
          readingRef.current = element
        }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
        tabIndex={0}
        aria-label={t('archive.preview.text')}
        className={classes('scroll', styles.reading)}
        onKeyDown={(event) => onShortcut(event, { Escape: onBack })}
      >
        <article className={classes(styles.article, 'selectable')} lang={langTag(language)}>
          {kicker !== '' && <p className={styles.kicker}>{part(0)}</p>}
          <h2 className={styles.headline}>{headline === '' ? <span className="mute">{t('common.noHeadline')}</span> : part(1)}</h2>
          {deck !== '' && <p className={styles.deck}>{part(2)}</p>}
          {byline !== '' && <p className={styles.byline}>{part(3)}</p>}
          <div className={styles.body}>
            {paragraphs.map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text stand still
              <p key={`${index} ${paragraph.length}`} className={props.subheads?.has(index) ? styles.subhead : ''}>
                {part(index + 4)}
              </p>
            ))}
            {paragraphs.length === 0 && <p className="mute">{t('archive.preview.noBody')}</p>}
          </div>
        </article>
        {props.children}
      </section>
    </>
  )
}

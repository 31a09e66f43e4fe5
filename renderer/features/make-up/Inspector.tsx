// The inspector at the right: the selected frame, its copy, the page's findings.
import { useEffect, useState } from 'react'
import { openPlace, useText } from '../../desk/index.js'
import { Button, Callout, classes, Tabs } from '../../ui/index.js'
import { ChecksPart } from './ChecksPart.js'
import { FramePart } from './FramePart.js'
import styles from './inspector.module.css'
import { frameTitle, isStale } from './make-up-model.js'
import { untitledWords } from './make-up-words.js'
import { TextPart } from './TextPart.js'
import type { Acts } from './use-acts.js'
import type { FillerTool } from './use-filler-tool.js'
import type { PageScene } from './use-scene.js'
import type { FrameSelection } from './use-selection.js'

export interface InspectorProps {
  readonly scene: PageScene
  readonly selection: FrameSelection
  readonly acts: Acts
}

type InspectorTab = 'frame' | 'text' | 'checks'

/** Which frame, and where its copy can be worked on. */
function FrameHead({ scene, selection, acts }: InspectorProps) {
  const t = useText()
  const view = scene.views.find((one) => one.frame.id === selection.primary)
  if (!view) return null
  const { frame, content } = view
  const card = frame.articleId === null ? undefined : scene.cards.get(frame.articleId)
  const stale = isStale(frame, scene.cards)
  return (
    <div className="sec">
      <p className="sm mute">
        {[
          scene.names.get(frame.id),
          content?.section,
          selection.ids.length > 1 ? t('makeUp.selected', { count: selection.ids.length }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2 className={classes(styles.title, content?.headline === '' && 'mute')}>{frameTitle(view) || untitledWords(t, frame)}</h2>
      <div className={styles.headRow}>
        {card && <span className="sm mute ell sp">{[t(`state.${card.state}`), card.bylineNames].filter(Boolean).join(' · ')}</span>}
        {frame.articleId && (
          <Button look="gh" size="sm" icon="write" keys="e" onPress={() => openPlace({ screen: 'editor', articleId: frame.articleId })}>
            {t('shell.screen.editor')}
          </Button>
        )}
        <Button look="gh" size="sm" icon="remove" keys="Delete" disabled={frame.locked} onPress={acts.remove}>
          {t('makeUp.remove')}
        </Button>
      </div>
      {stale && card && (
        <Callout
          tone="ochre"
          title={t('makeUp.stale.title')}
          actions={
            <Button size="sm" onPress={() => acts.change(frame.id, { revisionId: card.headRevisionId })}>
              {t('makeUp.stale.update')}
            </Button>
          }
        >
          {t('makeUp.stale.detail')}
        </Callout>
      )}
    </div>
  )
}

export function Inspector({ scene, selection, acts, filler }: InspectorProps & { readonly filler: FillerTool }) {
  const t = useText()
  const [tab, setTab] = useState<InspectorTab>('frame')
  const { wordsAsked } = filler
  useEffect(() => {
    if (wordsAsked !== null) setTab('frame')
  }, [wordsAsked])
  const view = scene.views.find((one) => one.frame.id === selection.primary)
  const blocks = scene.findings.filter((finding) => finding.severity === 'block').length
  const others = scene.findings.length - blocks
  const none = <p className={styles.none}>{t('makeUp.nothingSelected')}</p>
  const head = <FrameHead scene={scene} selection={selection} acts={acts} />
  return (
    <aside className="pane" aria-label={t('makeUp.inspector')}>
      <Tabs
        label={t('makeUp.inspector')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'frame',
            label: t('makeUp.inspector.frame'),
            content: (
              <div className="scroll">
                {head}
                {view ? <FramePart scene={scene} view={view} acts={acts} filler={filler} /> : none}
                <ChecksPart scene={scene} full={false} />
              </div>
            ),
          },
          {
            id: 'text',
            label: t('makeUp.inspector.text'),
            content: (
              <div className="scroll">
                {head}
                {view ? <TextPart view={view} /> : none}
              </div>
            ),
          },
          {
            id: 'checks',
            label: t('makeUp.inspector.checks'),
            count: (
              <>
                {blocks > 0 && <span className="red w6">{blocks}</span>}
                {others > 0 && <span>{blocks > 0 ? ` +${others}` : others}</span>}
              </>
            ),
            content: (
              <div className="scroll">
                <ChecksPart scene={scene} full />
              </div>
            ),
          },
        ]}
      />
    </aside>
  )
}

// The selected page beside the plan: editors, what stands on it, its duplicate, waiting copy and its heading.
import { openPlace, useFormat, useText } from '../../desk/index.js'
import { Avatar, Button, Callout, Menu } from '../../ui/index.js'
import styles from './flatplan.module.css'
import type { DuplicatePair, PlanPage } from './flatplan-model.js'
import { PageEntries } from './PageEntries.js'
import { PageForm } from './PageForm.js'
import { spacedName } from './page-words.js'
import type { FlatplanScene } from './use-flatplan.js'
import { WaitingList } from './WaitingList.js'

export interface PagePaneActs {
  readonly onOpen: (pageId: string) => void
  readonly onEnlarge: () => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
  readonly onPlace: (articleId: string) => void
}

export interface PagePaneProps {
  readonly scene: FlatplanScene
  readonly chosen: string | null
  readonly onChoose: (articleId: string) => void
  readonly acts: PagePaneActs
}

/** The pair a page's duplicate is compared in. */
export const pairOf = (scene: FlatplanScene, pageId: string): DuplicatePair | null =>
  scene.plan.pairs.find((pair) => pair.a.pageId === pageId || pair.b.pageId === pageId) ?? null

export const comparePair = (pair: DuplicatePair): void => openPlace({ screen: 'press', articleId: pair.articleId })

export function PagePane({ scene, chosen, onChoose, acts }: PagePaneProps) {
  const t = useText()
  const page = scene.selected
  return (
    <aside className={`pane ${styles.pane}`} aria-label={page ? page.view.content.pageNo : t('flatplan.waiting')}>
      {page && <PaneHead scene={scene} page={page} acts={acts} />}
      <div className={`scroll ${styles.paneBody}`}>
        {page && <Editors page={page} />}
        {page && <PageEntries page={page} hasWaiting={scene.plan.waiting.length > 0} />}
        {page && <Duplicate pair={pairOf(scene, page.id)} />}
        <WaitingList scene={scene} chosen={chosen} onChoose={onChoose} onPlace={acts.onPlace} />
        {/* Keyed: what was typed belongs to one page. */}
        {page && <PageForm key={page.id} scene={scene} page={page.view} />}
      </div>
    </aside>
  )
}

function PaneHead({ scene, page, acts }: { readonly scene: FlatplanScene; readonly page: PlanPage; readonly acts: PagePaneActs }) {
  const t = useText()
  const { pageNo, pageName } = page.view.content
  return (
    <div className="tool">
      <h2>{pageNo}</h2>
      <span className="t ell">{pageName}</span>
      <span className="sp" />
      <Menu
        label={t('flatplan.more')}
        trigger={<Button size="sm" look="gh" icon="more" label={t('flatplan.more')} />}
        entries={[
          { id: 'enlarge', label: t('flatplan.enlarge'), icon: 'zoomIn', keys: ' ' },
          { id: 'earlier', label: t('flatplan.earlier'), icon: 'back', keys: 'Alt+ArrowLeft', disabled: page.index === 0 },
          {
            id: 'later',
            label: t('flatplan.later'),
            icon: 'forward',
            keys: 'Alt+ArrowRight',
            disabled: page.index === scene.plan.pages.length - 1,
          },
          { id: 'remove', label: t('flatplan.remove'), icon: 'remove', keys: 'Delete', danger: true, apart: true },
        ]}
        onChoose={(id) => {
          if (id === 'enlarge') acts.onEnlarge()
          else if (id === 'remove') acts.onRemove()
          else acts.onMove(id === 'earlier' ? -1 : 1)
        }}
      />
      <Button size="sm" look="pri" keys="Enter" onPress={() => acts.onOpen(page.id)}>
        {t('flatplan.makeUp')}
      </Button>
    </div>
  )
}

function Editors({ page }: { readonly page: PlanPage }) {
  const t = useText()
  const { responsibleEditor, layoutEditor, proofreader } = page.view.content
  const others = [
    ...(layoutEditor ? [t('flatplan.layoutEditor', { name: layoutEditor })] : []),
    ...(proofreader ? [t('flatplan.proofreader', { name: proofreader })] : []),
  ]
  return (
    <div className={`sec ${styles.editors}`}>
      {responsibleEditor !== '' && <Avatar name={responsibleEditor} small />}
      <span className={responsibleEditor ? 'nw' : 'mute'}>
        {responsibleEditor ? spacedName(responsibleEditor) : t('flatplan.noEditor')}
      </span>
      <span className="mute ell">{others.join(' · ')}</span>
    </div>
  )
}

function Duplicate({ pair }: { readonly pair: DuplicatePair | null }) {
  const t = useText()
  const formats = useFormat()
  if (!pair) return null
  const labels = { a: pair.a.label, b: pair.b.label }
  return (
    <div className={styles.callout}>
      <Callout
        tone="red"
        icon="duplicate"
        title={
          pair.percent >= 100
            ? t('flatplan.duplicate.same', labels)
            : t('flatplan.duplicate.part', { ...labels, percent: formats.percent(pair.percent / 100) })
        }
        actions={
          <Button size="sm" look="ored" keys="d" onPress={() => comparePair(pair)}>
            {t('flatplan.duplicate.compare')}
          </Button>
        }
      >
        {t('flatplan.duplicate.detail')}
      </Callout>
    </div>
  )
}

// The writing screen 写稿: my copy at the left, the open article in the middle and at the right.
import { useState } from 'react'
import { EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import {
  ask,
  refusalOf,
  refusalText,
  showRefusal,
  useAsk,
  useIsShown,
  useLanguage,
  usePlaces,
  useSession,
  useText,
} from '../../desk/index.js'
import { Button, EmptyState, Menu, useShortcuts } from '../../ui/index.js'
import { ArticleDesk } from './ArticleDesk.js'
import { ArticlesPane } from './ArticlesPane.js'
import { groupArticles, newArticle, titleOf } from './article-model.js'
import { Outline, type OutlineProps } from './Outline.js'
import styles from './sheet.module.css'
import { useArticle } from './use-article.js'
import { useSurroundings } from './use-surroundings.js'

export function EditorPanel() {
  const t = useText()
  const language = useLanguage()
  const { start } = useSession()
  const { issueId, articleId, open } = usePlaces()
  const shown = useIsShown()
  const issue = useAsk('issue.get', issueId === null ? null : { issueId }, { keepPrevious: true }).data
  const { session, error } = useArticle(articleId)
  const [outline, setOutline] = useState<OutlineProps | null>(null)
  useSurroundings()

  const groups = groupArticles(issue?.articles ?? [])
  const canCreate = issueId !== null
  async function create() {
    if (issueId === null) return
    try {
      const empty = { ...EMPTY_ARTICLE, language: language === 'en' ? ('en' as const) : ('zh' as const) }
      const view = await ask('article.create', { issueId, content: newArticle(empty, start?.person?.name ?? null) })
      open({ screen: 'editor', articleId: view.card.id })
    } catch (refused) {
      showRefusal(refused)
    }
  }
  const openArticle = (id: string) => open({ screen: 'editor', articleId: id })
  useShortcuts({ 'Ctrl+N': () => void create() }, shown && canCreate)

  // Where the list is hidden its articles and the outline are menus of the toolbar.
  const menus = (
    <span className={styles.outlineButton}>
      <Menu
        label={t('editor.list.title')}
        trigger={<Button size="sm" look="gh" icon="file" label={t('editor.list.title')} />}
        entries={[
          { id: '', label: t('editor.list.new'), icon: 'add', keys: 'Ctrl+N', disabled: !canCreate },
          ...[...groups.writing, ...groups.filed].map((card) => ({
            id: card.id,
            label: titleOf(card).text || t('editor.list.untitled'),
            on: card.id === articleId,
          })),
        ]}
        onChoose={(id) => (id === '' ? void create() : openArticle(id))}
      />
      {outline && (
        <Menu
          label={t('editor.outline')}
          trigger={<Button size="sm" look="gh" icon="outline" label={t('editor.tool.outline')} />}
          entries={outline.rows.map((row) => ({
            id: String(row.block),
            label: row.kind === 'lead' ? t('editor.outline.lead') : row.text || t('editor.outline.emptySubhead'),
            detail: String(row.lines),
          }))}
          onChoose={(id) => outline.onGo(Number(id))}
        />
      )}
    </span>
  )

  return (
    <div className={styles.layout}>
      <aside className={`pane ${styles.left}`}>
        <ArticlesPane groups={groups} articleId={articleId} canCreate={canCreate} onOpen={openArticle} onCreate={() => void create()} />
        {outline && <Outline {...outline} />}
      </aside>
      {session ? (
        <ArticleDesk key={session.articleId} session={session} issue={issue} onOutline={setOutline} outlineMenu={menus} />
      ) : (
        <>
          <section className="pane sheet">
            <div className="tool">{menus}</div>
            {error ? (
              <EmptyState title={t('editor.gone.title')} detail={refusalText(t, refusalOf(error))} />
            ) : (
              articleId === null && (
                <EmptyState
                  title={t('editor.none.title')}
                  detail={canCreate ? t('editor.none.detail') : t('editor.none.noIssue')}
                  actions={
                    <Button look="pri" icon="add" onPress={() => void create()} disabled={!canCreate}>
                      {t('editor.list.new')}
                    </Button>
                  }
                />
              )
            )}
          </section>
          <aside className="pane" />
        </>
      )}
    </div>
  )
}

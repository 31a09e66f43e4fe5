// The writing screen 写稿: my copy at the left, the open article in the middle and at the right.
import { useCallback, useMemo } from 'react'
import { newArticle } from '../../../shared/domain/new-article.js'
import {
  ask,
  openPlace,
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
import { Button, EmptyState, Menu, useShortcuts, VisuallyHidden } from '../../ui/index.js'
import { ArticleDesk } from './ArticleDesk.js'
import { ArticlesPane } from './ArticlesPane.js'
import { groupArticles, titleOf } from './article-model.js'
import styles from './sheet.module.css'
import { useArticle } from './use-article.js'
import { useSurroundings } from './use-surroundings.js'

const openArticle = (articleId: string) => openPlace({ screen: 'editor', articleId })

/** Makes an empty article signed by the person at the desk, and opens it. */
function useCreate(issueId: string | null): () => void {
  const language = useLanguage()
  const writer = useSession().start?.person?.name ?? null
  return useCallback(() => {
    if (issueId === null) return
    const content = newArticle({ language: language === 'en' ? 'en' : 'zh', writer })
    ask('article.create', { issueId, content }).then(
      (view) => openPlace({ screen: 'editor', articleId: view.card.id, isNew: true }),
      showRefusal,
    )
  }, [issueId, language, writer])
}

export function EditorPanel() {
  const t = useText()
  const issueId = usePlaces((state) => state.issueId)
  const articleId = usePlaces((state) => state.articleId)
  const issue = useAsk('issue.get', issueId === null ? null : { issueId }, { keepPrevious: true }).data
  const { session, error } = useArticle(articleId)
  const create = useCreate(issueId)
  const canCreate = issueId !== null
  useSurroundings()
  useShortcuts({ 'Ctrl+N': create }, useIsShown() && canCreate)

  const groups = useMemo(() => groupArticles(issue?.articles ?? []), [issue])
  // Both are kept between key strokes: the list of an issue is far more to draw than the letter just typed.
  const list = useMemo(
    () => <ArticlesPane groups={groups} articleId={articleId} canCreate={canCreate} onOpen={openArticle} onCreate={create} />,
    [groups, articleId, canCreate, create],
  )
  // Where the list is hidden its articles are a menu of the toolbar.
  const menu = useMemo(
    () => (
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
        onChoose={(id) => (id === '' ? create() : openArticle(id))}
      />
    ),
    [t, groups, articleId, canCreate, create],
  )

  const title = (
    <VisuallyHidden>
      <h1>{t('shell.screen.editor')}</h1>
    </VisuallyHidden>
  )
  if (session)
    return (
      <div className={styles.layout}>
        {title}
        <ArticleDesk key={session.articleId} session={session} issue={issue} list={list} menu={menu} />
      </div>
    )
  return (
    <div className={styles.layout}>
      {title}
      <aside className={`pane ${styles.left}`}>{list}</aside>
      <section className="pane sheet">
        <div className="tool">
          <span className={styles.narrow}>{menu}</span>
        </div>
        {error ? (
          <EmptyState title={t('editor.gone.title')} detail={refusalText(t, refusalOf(error))} />
        ) : (
          articleId === null && (
            <EmptyState
              title={t('editor.none.title')}
              detail={canCreate ? t('editor.none.detail') : t('editor.none.noIssue')}
              actions={
                <Button look="pri" icon="add" onPress={create} disabled={!canCreate}>
                  {t('editor.list.new')}
                </Button>
              }
            />
          )
        )}
      </section>
      <aside className="pane" />
    </div>
  )
}

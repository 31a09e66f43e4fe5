// My copy: the articles of the issue with their state and save mark, the new article, and the outline of the open one.
import type { ArticleCard } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Button, Icon, type RowGroup, Rows, Tag } from '../../ui/index.js'
import { type ArticleGroups, titleOf } from './article-model.js'
import styles from './panes.module.css'

export interface ArticlesPaneProps {
  readonly groups: ArticleGroups
  readonly articleId: string | null
  readonly canCreate: boolean
  readonly onOpen: (articleId: string) => void
  readonly onCreate: () => void
}

function ArticleRow({ card }: { readonly card: ArticleCard }) {
  const t = useText()
  const format = useFormat()
  const title = titleOf(card)
  return (
    <div className={styles.article}>
      <span className={`ell ${title.untitled ? '' : 'w5'}`}>
        {title.untitled && <span className="mute">{t('editor.list.untitled')}　</span>}
        {title.text}
      </span>
      {card.hasDraft && <Tag tone="ochre">{t('editor.list.unsavedVersion')}</Tag>}
      <span className={`sm mute ${styles.meta}`}>
        {t('editor.list.meta', { characters: card.characters, time: format.time(card.updatedAt) })}
      </span>
    </div>
  )
}

export function ArticlesPane({ groups, articleId, canCreate, onOpen, onCreate }: ArticlesPaneProps) {
  const t = useText()
  const all: RowGroup<ArticleCard>[] = [
    { id: 'writing', heading: t('editor.list.writing'), items: groups.writing },
    { id: 'filed', heading: t('editor.list.filed'), items: groups.filed },
    { id: 'spiked', heading: t('editor.list.spiked'), items: groups.spiked },
  ]
  return (
    <>
      <div className="tool">
        <h2 className="t">{t('editor.list.title')}</h2>
        <span className="sp" />
        <Button size="sm" icon="add" onPress={onCreate} disabled={!canCreate}>
          {t('editor.list.new')}
        </Button>
      </div>
      <Rows
        label={t('editor.list.title')}
        groups={all.filter((group) => group.items.length > 0)}
        textOf={(card) => titleOf(card).text}
        selected={articleId === null ? [] : [articleId]}
        onSelect={([id]) => id !== undefined && onOpen(id)}
        row={(card) => <ArticleRow card={card} />}
        empty={
          <p className={`mute sm ${styles.none}`}>
            <Icon name="file" size="s" /> {t('editor.list.empty')}
          </p>
        }
      />
    </>
  )
}

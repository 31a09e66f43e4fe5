// The heads over a comparison with an earlier text: where this article stands, where the other ran, who brought it, how much is shared.
import type { PrintedMatch } from '../../../shared/domain/duplicates/printed-before.js'
import type { ComparedArticle, IssueView, PrintedComparison, PublicationStyle } from '../../../shared/ipc/views.js'
import { openPlace, useFormat, useText } from '../../desk/index.js'
import { Button, classes, Tag } from '../../ui/index.js'
import { Containments, Side } from './DuplicateSides.js'
import styles from './duplicate.module.css'
import type { Slot } from './duplicate-model.js'
import { earlierPlaceText, insideMarks } from './earlier-words.js'
import { PageMark } from './PageMark.js'

export interface PrintedSidesProps {
  readonly article: ComparedArticle
  readonly earlier: PrintedComparison
  readonly match: PrintedMatch | null
  readonly slots: readonly Slot[]
  readonly labels: readonly [string, string]
  readonly percents: readonly [number, number]
  readonly issue: IssueView
  readonly style: PublicationStyle
}

export function PrintedSides({ article, earlier, match, slots, labels, percents, issue, style }: PrintedSidesProps) {
  const format = useFormat()
  const { day } = earlier.earlier
  // Between the two heads there is room for the day, not for the page as well.
  const short = [labels[0], day === null ? labels[1] : format.day(day)] as const
  return (
    <div className={styles.sides}>
      <Side article={article} slots={slots} label={labels[0]} issue={issue} style={style} />
      <Containments labels={short} percents={percents} />
      <EarlierSide earlier={earlier} isRoutine={match?.routine === true} style={style} />
    </div>
  )
}

interface EarlierSideProps {
  readonly earlier: PrintedComparison
  readonly isRoutine: boolean
  readonly style: PublicationStyle
}

function EarlierSide({ earlier: { earlier, text }, isRoutine, style }: EarlierSideProps) {
  const t = useText()
  const format = useFormat()
  const { kind, headline, section, byline, source, articleId, id } = earlier
  const names = byline.length > 0 ? byline.reduce((a, b) => t('common.list', { a, b })) : ''
  const facts = [names, t('common.characters', { count: [...text.replaceAll(/\s/gu, '')].length })]
  const brought = source === '' ? '' : t(kind === 'archive' ? 'press.earlier.source' : 'press.earlier.filedBy', { source })
  return (
    <div className={styles.side}>
      <PageMark page={null} style={style} marked={[]} />
      <div className="col sp">
        <div className={styles.where}>
          <span className={classes(styles.pageNo, styles.ran)}>{earlierPlaceText(t, format, earlier)}</span>
          {section !== '' && <span className="w6 ell">{section}</span>}
          <span className="sm mute ell">{t('press.earlier.state', { kind })}</span>
        </div>
        <h3 className="ell" title={headline}>
          {headline === '' ? t('common.noHeadline') : insideMarks(headline)}
        </h3>
        <span className="sm ink2 ell">{facts.filter((part) => part !== '').join(' · ')}</span>
        <span className={styles.changed}>
          <span className="sm mute ell" title={brought}>
            {brought}
          </span>
          {isRoutine && <Tag>{t('press.earlier.routine')}</Tag>}
          {kind === 'archive' ? (
            <Button size="sm" look="gh" onPress={() => openPlace({ screen: 'archive', archive: { kind: 'article', archivedId: id } })}>
              {t('press.earlier.toArchive')}
            </Button>
          ) : (
            articleId !== null && (
              <Button size="sm" look="gh" onPress={() => openPlace({ screen: 'editor', articleId })}>
                {t('press.earlier.toArticle')}
              </Button>
            )
          )}
        </span>
      </div>
    </div>
  )
}

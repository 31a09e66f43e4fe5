// An article to be read: kicker, headline, deck, byline and dateline, body with the passages another article shares.

import type { PictureAttrs } from '../../../shared/body/schema.js'
import { type BodyParagraph, bodyParagraphs, bodyPictures } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { renderBylineLine, renderLead } from '../../../shared/domain/byline-text.js'
import { ASSET_ORIGIN } from '../../../shared/ipc/bridge.js'
import { useText } from '../../desk/index.js'
import { Chip } from '../../ui/index.js'
import styles from './preview.module.css'
import { sameRuns, type TextRange } from './same-passages.js'
import { langTag, spacedName } from './stock-words.js'

export interface PreviewArticleProps {
  readonly content: ArticleContent
  /** Passages that stand in the other article too. */
  readonly spans: readonly TextRange[]
}

export function PreviewArticle({ content, spans }: PreviewArticleProps) {
  const t = useText()
  const paragraphs = bodyParagraphs(content.body)
  const lead = renderLead(content)
  const ownLine = renderBylineLine(content)
  const first = paragraphs[0]
  return (
    <article className={styles.article} lang={langTag(content.language)}>
      {content.kicker !== '' && <p className={styles.kicker}>{content.kicker}</p>}
      {(content.headline !== '' || content.genre === 'article') && (
        <h2 className={styles.headline}>{content.headline || <span className="mute">{t('common.noHeadline')}</span>}</h2>
      )}
      {content.deck !== '' && <p className={styles.deck}>{content.deck}</p>}
      {(content.byline.length > 0 || content.dateline !== '') && (
        <div className={styles.chips}>
          {content.byline.map(({ role, name }) => (
            <Chip key={`${role} ${name}`} kind={t(`byline.${role}`)}>
              {spacedName(name)}
            </Chip>
          ))}
          {content.dateline !== '' && <Chip kind={t('stock.dateline')}>{content.dateline}</Chip>}
        </div>
      )}
      <div className={`${styles.body} selectable`}>
        {ownLine !== '' && <p className={styles.byline}>{ownLine}</p>}
        {sameRuns(paragraphs, spans).map((run) => (
          <div
            key={run.paragraphs[0]?.block}
            className={run.same ? styles.same : ''}
            {...(run.same ? { 'data-mark': t('stock.same') } : {})}
          >
            {run.paragraphs.map((paragraph) => (
              <Paragraph key={paragraph.block} paragraph={paragraph} lead={paragraph === first ? lead : ''} />
            ))}
          </div>
        ))}
        {paragraphs.length === 0 && content.genre === 'article' && <p className="mute">{t('stock.noBody')}</p>}
        {bodyPictures(content.body).map((picture) => (
          <Picture key={`${picture.sha256} ${picture.caption}`} picture={picture} />
        ))}
      </div>
    </article>
  )
}

function Paragraph({ paragraph, lead }: { readonly paragraph: BodyParagraph; readonly lead: string }) {
  if (paragraph.kind === 'subhead') return <h3 className={styles.subhead}>{paragraph.text}</h3>
  return (
    <p>
      {lead}
      {paragraph.text}
    </p>
  )
}

function Picture({ picture }: { readonly picture: PictureAttrs }) {
  const t = useText()
  return (
    <figure className={styles.picture}>
      {picture.sha256 === null ? (
        <div className={styles.noPicture}>{t('stock.picture.missing')}</div>
      ) : (
        <img src={`${ASSET_ORIGIN}/${picture.sha256}`} alt={picture.caption} width={picture.widthPx} height={picture.heightPx} />
      )}
      <figcaption>
        {picture.caption}
        {picture.credit !== '' && <b> {picture.credit}</b>}
      </figcaption>
    </figure>
  )
}

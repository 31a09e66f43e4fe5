// forme makeup: automatic make-up of an issue's pages; an issue without pages gets as many as its copy needs.
import { RefusalError } from '../../../shared/ipc/errors.js'
import { makeUpAll } from '../../services/make-up-pages.js'
import { getArticleCard } from '../../store/repositories/articles.js'
import { listPages } from '../../store/repositories/pages.js'
import { EXIT } from '../arguments.js'
import { type Command, issueDate, issueOf, pageNo, withDesk } from './context.js'

export const makeup: Command = (context) =>
  withDesk(context, (desk) => {
    const { t, line } = context
    const issue = issueOf(desk, issueDate(context))
    const page = pageNo(context)
    if (page !== null && !listPages(desk.store, issue.id).some(({ content }) => content.pageNo === page))
      throw new RefusalError('notFound', 'cli.noPage', { date: issue.date, page })
    const made = makeUpAll(desk, issue.id, page, line.seed)
    return {
      status: EXIT.done,
      json: {
        pages: made.map(({ page, fill, oversetLines, whiteLines, frames, leftOver }) => ({
          page,
          fill,
          oversetLines,
          whiteLines,
          frames,
          leftOver,
        })),
      },
      lines: made.flatMap(({ page, fill, oversetLines, frames, leftOver }) => [
        t('cli.makeup.page', { page, fill: `${(fill * 100).toFixed(1)} %`, frames: frames.length, overset: oversetLines }),
        ...leftOver.map(({ articleId, lines }) => {
          const card = getArticleCard(desk.store, articleId)
          return t('cli.makeup.leftOver', { what: card.headline || card.opening, lines })
        }),
      ]),
    }
  })

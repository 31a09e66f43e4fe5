// forme print: page PDFs and the issue PDF into a folder.
import { join, resolve } from 'node:path'
import { RefusalError } from '../../../shared/ipc/errors.js'
import { EXIT } from '../arguments.js'
import { type Command, issueDate, issueOf, withDesk } from './context.js'

export const print: Command = (context) =>
  withDesk(context, async (desk) => {
    const { t, line, ports } = context
    if (!ports.print) throw new RefusalError('refused', 'cli.needsElectron')
    const directory = resolve(line.out ?? '.')
    const report = await ports.print(desk, issueOf(desk, issueDate(context)).id, line.proof, directory)
    return {
      status: EXIT.done,
      json: {
        pages: report.pages.map(({ page, fileName, sha256, trimMm }) => ({ page, pdf: join(directory, fileName), sha256, trimMm })),
        issuePdf: report.issueFileName === null ? null : join(directory, report.issueFileName),
      },
      lines: [
        ...report.pages.map(({ page, fileName, trimMm: [width, height] }) =>
          t('cli.print.page', { page, pdf: join(directory, fileName), width: String(width), height: String(height) }),
        ),
        ...(report.issueFileName === null ? [] : [join(directory, report.issueFileName)]),
      ],
    }
  })

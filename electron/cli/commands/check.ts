// forme check: every rule of the press check on an issue.

import type { Finding } from '../../../shared/domain/finding.js'
import { PREFLIGHT_MESSAGES } from '../../../shared/domain/preflight/messages.js'
import { fillMessage } from '../../../shared/i18n/fill-message.js'
import { lookUpOnce } from '../../services/archive-duplicates.js'
import { checkWhole } from '../../services/check-issue.js'
import { EXIT } from '../arguments.js'
import { type Command, type CommandContext, issueDate, issueOf, withDesk, withPictures } from './context.js'

export const check: Command = (context) =>
  withDesk(context, async (desk) => {
    const compared = await withPictures(context, desk, (pictures) => pictures.catchUp()).then(
      () => true,
      // What pictures cannot tell is said; the rest of the check goes on.
      () => false,
    )
    const report = await checkWhole(desk, issueOf(desk, issueDate(context)).id, lookUpOnce(desk.store.directory))
    const settled = new Set(report.verdicts.map((verdict) => verdict.findingKey))
    const blocking = report.findings.filter((finding) => finding.severity === 'block' && !settled.has(finding.key)).length
    return {
      status: report.pressReady ? EXIT.done : EXIT.blocked,
      json: {
        findings: report.findings.map((finding) => forPrograms(context, finding, settled)),
        pressReady: report.pressReady,
        archive: report.archive,
        pictures: compared ? 'compared' : 'failed',
      },
      lines: [
        ...report.findings.map((finding) => `${context.t(`cli.check.${finding.severity}`)} ${place(finding)}${sentence(context, finding)}`),
        ...(compared ? [] : [context.t('cli.check.picturesFailed')]),
        report.pressReady ? context.t('cli.check.ready') : context.t('cli.check.blocked', { count: blocking }),
      ],
    }
  })

/** The sentence of a finding in the language of the command. */
function sentence({ line }: CommandContext, finding: Finding): string {
  const words = PREFLIGHT_MESSAGES[finding.rule as keyof typeof PREFLIGHT_MESSAGES].message
  return fillMessage(line.language === 'en' ? words.en : words.zh, line.language, finding.params)
}

const place = ({ where }: Finding): string => {
  const slot = where.page === null ? '' : `${where.page}${where.frame === null ? '' : `-${where.frame}`} `
  return `${slot}${where.article ? `《${where.article}》 ` : ''}`
}

function forPrograms(context: CommandContext, finding: Finding, settled: ReadonlySet<string>) {
  const { page, frameId, frame, articleId, article, paragraph } = finding.where
  return {
    key: finding.key,
    rule: finding.rule,
    severity: finding.severity,
    where: { page, frame, frameId, article, articleId, paragraph },
    message: sentence(context, finding),
    evidence: finding.evidence,
    ...(finding.other
      ? {
          other: {
            page: finding.other.page,
            frame: finding.other.frame,
            article: finding.other.article,
            articleId: finding.other.articleId,
          },
        }
      : {}),
    settled: settled.has(finding.key),
  }
}

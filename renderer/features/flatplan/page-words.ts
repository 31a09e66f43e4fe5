// How the flatplan words what it derives: fit, findings, the text that stands for a thumbnail.
import { isHole } from '../../../shared/domain/frame.js'
import type { MessageKey, Translate } from '../../../shared/i18n/index.js'
import type { EntryFit, PageState, PlanEntry, PlanPage } from './flatplan-model.js'
import { cardTitle } from './issue-acts.js'

export const STATE_KEY = {
  ready: 'flatplan.state.ready',
  makingUp: 'flatplan.state.makingUp',
  empty: 'flatplan.state.empty',
} as const satisfies Record<PageState, MessageKey>

/** Names of two characters are set to the width of three, as bylines are: 韦　冰. */
export const spacedName = (name: string): string => (/^[\u3400-\u9fff]{2}$/u.test(name) ? `${name[0]}\u3000${name[1]}` : name)

export function fitWords(t: Translate, entry: PlanEntry): string {
  const { fit } = entry
  if (fit.kind === 'over' || fit.kind === 'under') return t(`flatplan.fit.${fit.kind}`, { lines: fit.lines })
  if (fit.kind === 'none') return t(entry.frame.articleId === null ? 'flatplan.fit.filler' : 'flatplan.fit.photo')
  return t(`flatplan.fit.${fit.kind}`)
}

const FIT_TONE: Readonly<Record<EntryFit['kind'], string>> = {
  duplicate: 'red w6',
  noHeadline: 'red w6',
  over: 'red w6',
  under: 'ochre',
  even: 'mute',
  none: 'mute',
}
export const fitTone = (fit: EntryFit): string => FIT_TONE[fit.kind]

/** What a frame is called: headline or first words of its article, the words of a filler. */
export const entryTitle = (t: Translate, entry: PlanEntry): string =>
  entry.card ? cardTitle(entry.card) : isHole(entry.frame) ? t('makeUp.filler.empty') : entry.frame.text

/** Blocks and warnings of a page or of the issue. */
export function findingWords(t: Translate, { blocks, warnings }: { readonly blocks: number; readonly warnings: number }): string {
  const parts = [
    ...(blocks > 0 ? [t('flatplan.blocks', { count: blocks })] : []),
    ...(warnings > 0 ? [t('flatplan.warnings', { count: warnings })] : []),
  ]
  return parts.length > 0 ? parts.reduce((a, b) => t('common.list', { a, b })) : t('flatplan.clear')
}

/** The thumbnail in words. */
export function pageAlternative(t: Translate, page: PlanPage): string {
  const { pageNo, pageName } = page.view.content
  const titles = page.entries.flatMap((entry) =>
    entry.frame.articleId === null ? [] : [t('flatplan.page.entry', { title: entryTitle(t, entry), fit: fitWords(t, entry) })],
  )
  return t('flatplan.page.alternative', {
    page: [pageNo, pageName].filter((part) => part !== '').join(' '),
    state: t(STATE_KEY[page.state]),
    placed: t('flatplan.placedCount', { count: page.placed }),
    findings: findingWords(t, page),
    articles: titles.length > 0 ? titles.reduce((a, b) => t('common.list', { a, b })) : t('flatplan.page.nothing'),
  })
}

// The command box in the title bar: Ctrl K, then an article, a page or a command.
import { useEffect, useRef, useState } from 'react'
import { openPlace, SCREENS, savePreferences, useAsk, useCommand, useLanguage, usePlaces, usePreferences, useText } from '../desk/index.js'
import { Button, CommandPalette, Icon, Kbd, type PaletteEntry, useShortcuts } from '../ui/index.js'
import { archiveSearchText, articleTitle, findArticles, findPages, matches } from './command-model.js'
import { SCREEN_NAME } from './shell-model.js'

interface Command extends PaletteEntry {
  readonly run: () => void
}

export function CommandBox({ onNewIssue }: { readonly onNewIssue: () => void }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  useShortcuts({ 'Ctrl+K': () => setOpen(true) })
  const issueId = usePlaces((state) => state.issueId)
  const issue = useAsk('issue.get', issueId === null ? null : { issueId }, { enabled: isOpen })
  const commands = useCommands(onNewIssue)
  const chosen = useRef<Command | null>(null)
  useEffect(() => {
    if (isOpen) return
    // The closed box gives the focus back in the next frame; the command runs after that, so that the screen or the dialog
    // it opens finds the focus where it came from.
    const frame = requestAnimationFrame(() => {
      const command = chosen.current
      chosen.current = null
      command?.run()
    })
    return () => cancelAnimationFrame(frame)
  }, [isOpen])
  const close = () => {
    setOpen(false)
    setQuery('')
  }
  const articles = findArticles(issue.data?.articles ?? [], query).map(
    (card): Command => ({
      id: `article-${card.id}`,
      label: articleTitle(card),
      detail: [card.bylineNames, t(`state.${card.state}`)].filter(Boolean).join(' · '),
      icon: 'file',
      run: () => openPlace({ screen: 'editor', articleId: card.id }),
    }),
  )
  const pages = findPages(issue.data?.pages ?? [], query).map(
    (page): Command => ({
      id: `page-${page.id}`,
      label: `${page.content.pageNo} ${page.content.pageName}`,
      icon: 'makeUp',
      run: () => openPlace({ screen: 'makeUp', pageId: page.id }),
    }),
  )
  const wanted = archiveSearchText(query)
  const inArchive: readonly Command[] =
    wanted === null
      ? []
      : [
          {
            id: 'search-archive',
            label: t('archive.command.search', { text: wanted }),
            icon: 'search',
            run: () => openPlace({ screen: 'archive', archive: { kind: 'search', text: wanted } }),
          },
        ]
  const found = commands.filter((command) => matches(query, [command.label, command.detail ?? '']))
  const choose = (id: string) => {
    const entry = [...articles, ...pages, ...found, ...inArchive].find((one) => one.id === id)
    chosen.current = entry ?? null
    close()
  }
  return (
    <>
      <Button className="cmd" onPress={() => setOpen(true)} label={t('shell.command.title')}>
        <Icon name="search" size="s" />
        <span>{t('shell.command.hint')}</span>
        <span className="sp" />
        <Kbd keys="Ctrl+K" />
      </Button>
      <CommandPalette
        open={isOpen}
        onClose={close}
        label={t('shell.command.title')}
        query={query}
        onQuery={setQuery}
        groups={[
          { id: 'articles', heading: t('shell.command.articles'), entries: articles },
          { id: 'pages', heading: t('shell.command.pages'), entries: pages },
          { id: 'commands', heading: t('shell.command.commands'), entries: found },
          { id: 'archive', heading: t('archive.title'), entries: inArchive },
        ]}
        empty={t('shell.command.empty', { query })}
        onChoose={choose}
      />
    </>
  )
}

function useCommands(onNewIssue: () => void): readonly Command[] {
  const t = useText()
  const language = useLanguage()
  const preferences = usePreferences()
  const backup = useCommand('backup.now')
  const isDark = preferences?.theme === 'dark'
  return [
    ...SCREENS.map(
      (screen, index): Command => ({
        id: `go-${screen}`,
        label: t('shell.command.go', { screen: t(SCREEN_NAME[screen]) }),
        icon: screen,
        ...(screen === 'archive' ? { detail: t('archive.title') } : {}),
        keys: `Ctrl+${index + 1}`,
        run: () => openPlace({ screen }),
      }),
    ),
    {
      id: 'go-settings',
      label: t('shell.command.go', { screen: t('shell.screen.settings') }),
      icon: 'settings',
      run: () => openPlace({ screen: 'settings' }),
    },
    {
      id: 'import-archive',
      label: t('archive.command.import'),
      icon: 'download',
      run: () => openPlace({ screen: 'archive', archive: { kind: 'imports' } }),
    },
    { id: 'new-issue', label: t('shell.issue.new'), icon: 'add', run: onNewIssue },
    {
      id: 'theme',
      label: t(isDark ? 'shell.command.theme.light' : 'shell.command.theme.dark'),
      icon: isDark ? 'sun' : 'moon',
      run: () => void savePreferences({ theme: isDark ? 'light' : 'dark' }),
    },
    {
      id: 'language',
      label: t('shell.command.language'),
      icon: 'language',
      run: () => void savePreferences({ language: language === 'en' ? 'zh-CN' : 'en' }),
    },
    { id: 'backup', label: t('shell.command.backup'), icon: 'backup', run: () => backup.mutate({}) },
  ]
}

// The page's heading: number, name, section, format, head, editors. A field is stored when it is left or on Enter.
import { useState } from 'react'
import { PageNo } from '../../../shared/domain/page.js'
import type { PageHeading } from '../../../shared/ipc/contract.js'
import type { PageView } from '../../../shared/ipc/views.js'
import { refusalOf, showRefusal, useAsk, useLanguage, useText } from '../../desk/index.js'
import { Completion, Select, TextField } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { headingOf, saveHeading } from './page-acts.js'
import type { FlatplanScene } from './use-flatplan.js'

type TextKey = 'pageNo' | 'pageName' | 'section' | 'responsibleEditor' | 'layoutEditor' | 'proofreader'
const EDITOR_KEYS = ['responsibleEditor', 'layoutEditor', 'proofreader'] as const

/** Names that edited another page of the issue come first, then the editors of the directory. */
function editorNames(pages: readonly PageView[], directory: readonly string[]): string[] {
  const used = pages.flatMap(({ content }) => EDITOR_KEYS.map((key) => content[key])).filter((name) => name !== '')
  return [...new Set([...used, ...directory])]
}

export function PageForm({ scene, page }: { readonly scene: FlatplanScene; readonly page: PageView }) {
  const t = useText()
  const language = useLanguage()
  const directory = useAsk('directory.list', {})
  const stored = headingOf(page)
  const [typed, setTyped] = useState<Partial<Record<TextKey, string>>>({})
  const [taken, setTaken] = useState<string | null>(null)
  const shownText = (key: TextKey): string => typed[key] ?? stored[key]
  const numberError =
    taken !== null && taken === shownText('pageNo')
      ? t('flatplan.heading.taken', { pageNo: taken })
      : PageNo.safeParse(shownText('pageNo').trim()).success
        ? undefined
        : t('flatplan.heading.badNumber')

  const save = async (change: Partial<PageHeading>): Promise<void> => {
    const keys = (Object.keys(change) as (keyof PageHeading)[]).filter((key) => change[key] !== stored[key])
    if (keys.length === 0) return
    try {
      await saveHeading(page, change, (key) => t(`flatplan.heading.${key}`))
      setTyped((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key as keyof PageHeading))))
    } catch (error) {
      if (refusalOf(error).code === 'exists' && change.pageNo !== undefined) setTaken(change.pageNo)
      else showRefusal(error)
    }
  }
  const saveText = (key: TextKey, value = shownText(key)): void => {
    const text = key === 'pageNo' ? value.trim().toUpperCase() : value.trim()
    if (key === 'pageNo' && !PageNo.safeParse(text).success) return
    void save({ [key]: text })
  }
  const text = (key: TextKey) => ({
    label: t(`flatplan.heading.${key}`),
    size: 'sm' as const,
    value: shownText(key),
    onChange: (value: string) => setTyped((now) => ({ ...now, [key]: value })),
    onBlur: () => saveText(key),
  })
  const names = editorNames(
    scene.issue.pages,
    (directory.data ?? []).filter((one) => one.role === 'editor').map((one) => one.name),
  )
  const options = (values: readonly string[]) => values.map((value) => ({ id: value, label: value }))
  return (
    <>
      <h3 className={`h ${styles.heading} ${styles.apart}`}>{t('flatplan.heading')}</h3>
      <div className={styles.form}>
        <TextField {...text('pageNo')} maxLength={4} error={numberError} onEnter={() => saveText('pageNo')} />
        <TextField {...text('pageName')} maxLength={40} onEnter={() => saveText('pageName')} />
        <Completion {...text('section')} options={options(scene.style.sections)} onCommit={(value) => saveText('section', value)} />
        <Select
          label={t('flatplan.heading.formatId')}
          size="sm"
          value={stored.formatId}
          onChange={(formatId) => void save({ formatId })}
          options={scene.style.formats.map((format) => ({ id: format.id, label: language === 'en' ? format.name.en : format.name.zh }))}
        />
        <Select
          label={t('flatplan.heading.pattern')}
          size="sm"
          value={stored.pattern}
          onChange={(pattern) => void save({ pattern })}
          options={[
            { id: 'front', label: t('flatplan.heading.pattern.front') },
            { id: 'inner', label: t('flatplan.heading.pattern.inner') },
          ]}
        />
        {EDITOR_KEYS.map((key) => (
          <Completion key={key} {...text(key)} options={options(names)} onCommit={(value) => saveText(key, value)} />
        ))}
      </div>
    </>
  )
}

// The byline directory: who is completed while writing, in which role, and how often so far.
import { useState } from 'react'
import { BYLINE_ROLES, type BylineRole } from '../../../shared/domain/byline.js'
import type { DirectoryName } from '../../../shared/domain/person.js'
import { toast, useAsk, useCommand, useLanguage, useText } from '../../desk/index.js'
import { Button, EmptyState, IconButton, SearchField, Select, TextField } from '../../ui/index.js'
import styles from './settings.module.css'
import { cleanName, inOrder, withName, withoutName } from './settings-model.js'

export function DirectoryPart() {
  const t = useText()
  const language = useLanguage()
  const { data } = useAsk('directory.list', {})
  const save = useCommand('directory.save')
  const [query, setQuery] = useState('')
  if (!data) return <p className="mute">{t('common.loading')}</p>
  const remove = (gone: DirectoryName) =>
    save.mutate(
      { names: [...withoutName(data, gone)] },
      {
        onSuccess: () =>
          toast({
            tone: 'ok',
            title: t('settings.directory.removed', { name: gone.name }),
            action: { label: t('common.undo'), run: () => save.mutate({ names: data }) },
          }),
      },
    )
  const shown = inOrder(data, language).filter((one) => one.name.toLowerCase().includes(cleanName(query).toLowerCase()))
  return (
    <>
      <p className="ink2">{t('settings.directory.detail')}</p>
      <AddName names={data} onAdd={(names) => save.mutate({ names: [...names] })} />
      {data.length === 0 ? (
        <EmptyState title={t('settings.directory.empty')} detail={t('settings.directory.emptyDetail')} />
      ) : (
        <>
          <div className={styles.name}>
            <SearchField label={t('settings.directory.find')} value={query} onChange={setQuery} />
          </div>
          <table className={`sheet-table ${styles.wide}`}>
            <thead>
              <tr>
                <th scope="col">{t('settings.directory.name')}</th>
                <th scope="col">{t('settings.directory.role')}</th>
                <th scope="col" className="r">
                  {t('settings.directory.uses')}
                </th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={`${one.role} ${one.name}`}>
                  <td className="w5 selectable">{one.name}</td>
                  <td>{t(`byline.${one.role}`)}</td>
                  <td className="num r">{t('settings.directory.usesCount', { count: one.uses })}</td>
                  <td className="r">
                    <IconButton
                      icon="remove"
                      size="sm"
                      label={t('settings.directory.remove', { name: one.name })}
                      onPress={() => remove(one)}
                    />
                  </td>
                </tr>
              ))}
              {shown.length === 0 && (
                <tr>
                  <td colSpan={4} className="mute">
                    {t('common.noMatch')}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

interface AddNameProps {
  readonly names: readonly DirectoryName[]
  readonly onAdd: (names: readonly DirectoryName[]) => void
}

function AddName({ names, onAdd }: AddNameProps) {
  const t = useText()
  const [name, setName] = useState('')
  const [role, setRole] = useState<BylineRole>('reporter')
  const [error, setError] = useState<string>()
  const add = () => {
    if (cleanName(name) === '') return
    const added = withName(names, name, role)
    if (added === null) return setError(t('settings.directory.exists', { name: cleanName(name) }))
    onAdd(added)
    setName('')
  }
  return (
    <div className={styles.add}>
      <TextField
        label={t('settings.directory.name')}
        value={name}
        onChange={(next) => {
          setName(next)
          setError(undefined)
        }}
        onEnter={add}
        maxLength={60}
        error={error}
      />
      <Select
        label={t('settings.directory.role')}
        value={role}
        onChange={setRole}
        options={BYLINE_ROLES.map((one) => ({ id: one, label: t(`byline.${one}`) }))}
      />
      <Button icon="add" disabled={cleanName(name) === ''} onPress={add}>
        {t('settings.directory.add')}
      </Button>
    </div>
  )
}

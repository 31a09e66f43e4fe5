// Language and theme; both apply at once.
import { savePreferences, usePreferences, useText } from '../../desk/index.js'
import { RadioGroup } from '../../ui/index.js'

export function DisplayPart() {
  const t = useText()
  const preferences = usePreferences()
  return (
    <>
      <RadioGroup
        label={t('settings.language')}
        value={preferences?.language ?? null}
        onChange={(language) => void savePreferences({ language })}
        options={[
          { id: 'zh-CN', label: <span lang="zh-CN">{t('settings.language.zh')}</span> },
          { id: 'en', label: <span lang="en">{t('settings.language.en')}</span> },
        ]}
      />
      <RadioGroup
        label={t('settings.theme')}
        value={preferences?.theme ?? null}
        onChange={(theme) => void savePreferences({ theme })}
        options={[
          { id: 'light', label: t('settings.theme.light') },
          { id: 'dark', label: t('settings.theme.dark') },
          { id: 'system', label: t('settings.theme.system') },
        ]}
      />
    </>
  )
}

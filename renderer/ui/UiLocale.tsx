// Gives the kit's own words and formats the person's language.
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { FORMAT_LOCALE } from '../../shared/i18n/index.js'
import { useLanguage } from '../desk/text.js'

export function UiLocale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={FORMAT_LOCALE[useLanguage()]}>{children}</I18nProvider>
}

// Words of the flatplan (总览).
import { define } from './define.js'

export const flatplanMessages = define({
  'zh-CN': {
    'flatplan.title': '版面总览',
  },
  en: {
    'flatplan.title': 'Flatplan',
  },
})

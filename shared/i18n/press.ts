// Words of the press check (付印).
import { define } from './define.js'

export const pressMessages = define({
  'zh-CN': {
    'press.title': '付印检查',
  },
  en: {
    'press.title': 'Press check',
  },
})

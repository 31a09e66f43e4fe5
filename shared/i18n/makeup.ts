// Words of make-up (拼版).
import { define } from './define.js'

export const makeUpMessages = define({
  'zh-CN': {
    'makeUp.title': '拼版',
  },
  en: {
    'makeUp.title': 'Make-up',
  },
})

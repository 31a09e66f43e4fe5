// Words of the stock (稿库).
import { define } from './define.js'

export const stockMessages = define({
  'zh-CN': {
    'stock.title': '稿库',
  },
  en: {
    'stock.title': 'Copy',
  },
})

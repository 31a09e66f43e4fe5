// Words of the editor (写稿).
import { define } from './define.js'

export const editorMessages = define({
  'zh-CN': {
    'editor.title': '写稿',
  },
  en: {
    'editor.title': 'Write',
  },
})

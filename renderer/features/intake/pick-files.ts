// The system's dialog for choosing page files.
import { importFiles } from './intake-session.js'

const TYPES = '.txt,.text,.md,.docx,.html,.htm,.pdf,text/plain,text/html,application/pdf'

/** Asks for files and imports them. Must run in answer to a press or a key, as the browser requires. */
export function pickFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = TYPES
  input.addEventListener('change', () => {
    if (input.files) importFiles(input.files)
  })
  input.click()
}

// What the editor needs of the screen around it: words in the person's language, and a place to store pictures.
import { useEffect } from 'react'
import { ask, refusalOf, refusalText, toast, useText } from '../../desk/index.js'
import { bodyEditor, type StoredPicture } from './tiptap/body-editor.js'

/** Keeps the editor's words and picture storage in step with the language. */
export function useSurroundings(): void {
  const t = useText()
  useEffect(() => {
    async function storePicture(file: File): Promise<StoredPicture | null> {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const { sha256, widthPx, heightPx } = await ask('picture.add', { name: file.name.slice(0, 300), bytes })
        return { sha256, widthPx, heightPx }
      } catch (error) {
        toast({ tone: 'error', title: t('editor.picture.failed', { name: file.name }), detail: refusalText(t, refusalOf(error)) })
        return null
      }
    }
    bodyEditor().surround({
      label: t('editor.field.body'),
      opaque: t('editor.opaque'),
      picture: {
        picture: t('editor.picture.label'),
        caption: t('editor.picture.caption'),
        captionHint: t('editor.picture.captionHint'),
        credit: t('editor.picture.credit'),
        creditHint: t('editor.picture.creditHint'),
        missing: t('editor.picture.missing'),
        choose: t('editor.picture.choose'),
        replace: t('editor.picture.replace'),
        remove: t('editor.picture.remove'),
      },
      storePicture,
      onDroppedPictures: (count) =>
        toast({ tone: 'warn', title: t('editor.picture.left', { count }), detail: t('editor.picture.leftDetail') }),
    })
  }, [t])
}

// Hands text over to standard output or standard error, whole, before the process ends.

/**
 * Waits until the text is handed over, so that leaving the process cuts nothing off. A reader that has read enough and
 * gone (`| head`) is no failure: the command was carried out. Rejects when the text could not be written, a full disk for one.
 */
export const writeOut = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (text === '') return resolve()
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error))
    // Node also emits the error, after the write was called back: without a listener it would end the process with a stack.
    stream.on('error', failed)
    stream.write(text, (error) => {
      if (error) return failed(error)
      stream.off('error', failed)
      resolve()
    })
  })

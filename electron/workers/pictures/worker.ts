// The pictures' threads: one keeps the index and begins the other, which decodes and nothing else.
import { parentPort, workerData } from 'node:worker_threads'
import { StoreDamaged } from '../../store/errors.js'
import { openReader } from '../../store/open-store.js'
import { openPictureIndex, setPictureIndexAside } from '../../store/picture-index/index-file.js'
import { createLikenessScan } from '../../store/picture-index/likeness-scan.js'
import { loadScan } from '../../store/picture-index/picture-rows.js'
import { openPictureDecoder } from './decoding-thread.js'
import { addPictureFiles, catchUpPictures, type PictureKeeping } from './keep-pictures.js'
import { PictureRefused, readPicture } from './read-picture.js'
import type { DecodingAnswer, DecodingTask, PictureAnswer, PictureCall, PictureStop, PicturesThreadData } from './thread-messages.js'

function decode(): void {
  parentPort?.on('message', ({ bytes, wantsThumbnail }: DecodingTask) => {
    let answer: DecodingAnswer
    try {
      answer = { reading: readPicture(bytes, wantsThumbnail) }
    } catch (error) {
      answer = { refusal: error instanceof PictureRefused ? error.code : 'damaged' }
    }
    parentPort?.postMessage(answer)
  })
}

function keep(directory: string, workerFile: string): void {
  const decoder = openPictureDecoder(workerFile)
  let keeping: PictureKeeping | null = null
  const stopped = new Set<number>()
  const open = (): PictureKeeping => {
    if (!keeping) {
      const db = openPictureIndex(directory)
      const scan = createLikenessScan()
      loadScan(db, scan)
      keeping = { db, scan, decoder, directory }
    }
    return keeping
  }
  const carryOut = async (message: PictureCall): Promise<unknown> => {
    if (message.name === 'addFiles') return addPictureFiles(open(), message.args, Date.now, () => stopped.has(message.call))
    const reader = openReader(directory)
    try {
      return await catchUpPictures(open(), reader)
    } finally {
      reader.close()
    }
  }
  /** A damaged index is made anew: nothing in it is of its own. */
  const answer = async (message: PictureCall): Promise<PictureAnswer> => {
    try {
      try {
        return { call: message.call, result: await carryOut(message) }
      } catch (error) {
        if (!(error instanceof StoreDamaged) || !keeping) throw error
        keeping.db.close()
        keeping = null
        setPictureIndexAside(directory)
        return { call: message.call, result: await carryOut(message) }
      }
    } catch (error) {
      return { call: message.call, failure: error instanceof Error ? error.message : String(error) }
    }
  }
  let turn: Promise<unknown> = Promise.resolve()
  parentPort?.on('message', (message: PictureCall | PictureStop) => {
    if ('stop' in message) stopped.add(message.stop)
    else turn = turn.then(async () => parentPort?.postMessage(await answer(message)))
  })
}

const data = workerData as PicturesThreadData
if (data.role === 'decode') decode()
else keep(data.directory, data.workerFile)

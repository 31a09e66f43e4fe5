// Ids of frames that are set down in this window.
import { mintUuid7 } from '../../shared/domain/uuid7.js'

export const newFrameId = (): string => mintUuid7(Date.now(), (size) => crypto.getRandomValues(new Uint8Array(size)))

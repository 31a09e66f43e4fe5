// Ids of frames that the flatplan sets down.

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** A UUIDv7 (RFC 9562 §5.7): the Unix milliseconds in place of the random start of a version 4 id. */
export function newFrameId(): string {
  const random = crypto.randomUUID()
  const time = hex(Date.now(), 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}

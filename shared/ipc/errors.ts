// The envelope every answer comes in, and the codes a refusal can carry; sentences for them are in i18n.
export const ERROR_CODES = [
  'badRequest',
  'notAllowed',
  'notFound',
  'conflict',
  'exists',
  'refused',
  'intake',
  'badPicture',
  'blocked',
  'diskFull',
  'backupFailed',
  'printFailed',
  'archive',
  'cancelled',
  'storeClosed',
  'unexpected',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A refusal: `reason` narrows the code (for example the intake code `tooLarge`), `params` fill its sentence. */
export interface Refusal {
  readonly code: ErrorCode
  readonly reason: string | null
  readonly params: Readonly<Record<string, string | number>>
}

export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

/** Thrown by services and by the client alike; crosses the boundary as a Refusal. */
export class RefusalError extends Error {
  readonly refusal: Refusal

  constructor(code: ErrorCode, reason: string | null = null, params: Readonly<Record<string, string | number>> = {}) {
    super(reason === null ? code : `${code}: ${reason}`)
    this.name = 'RefusalError'
    this.refusal = { code, reason, params }
  }
}

// Why a file was not read. Codes and figures only: the sentence is written where it is shown.

export const INTAKE_REFUSALS = ['empty', 'binary', 'tooLarge', 'unsupported', 'damaged', 'noText', 'encoding', 'timeout'] as const
export type IntakeRefusalCode = (typeof INTAKE_REFUSALS)[number]
export type IntakeRefusalParams = Readonly<Record<string, string | number>>

export class IntakeRefusal extends Error {
  override readonly name = 'IntakeRefusal'
  readonly code: IntakeRefusalCode
  readonly params: IntakeRefusalParams

  constructor(code: IntakeRefusalCode, params: IntakeRefusalParams = {}, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.params = params
  }
}

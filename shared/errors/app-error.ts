import type { ErrorCode, ErrorParams } from './codes.ts'

/** An error as data, the way it crosses the process border. */
export type ErrorData = { [Code in ErrorCode]: { readonly code: Code; readonly params: ErrorParams[Code] } }[ErrorCode]

/** A refusal the user can understand: a code of the closed union with its parameters; the text is made in the renderer. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly params: ErrorParams[Code]

  constructor(code: Code, params: ErrorParams[Code]) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}

import type { Refusal } from '#shared/contract/refusal.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode, ErrorParams } from '#shared/errors/codes.ts'
import type { ErrorTexts } from './error-texts.ts'
import { text } from './text.ts'

/** What the user is told about an error: a refusal in its own words, anything else as an unforeseen fault. */
export function errorText(error: unknown): string {
  if (!(error instanceof AppError)) return text.value.errors.INTERNAL({ reference: '' })
  return textOf(error.code, error.params)
}

/** The same of one that was kept as data. */
export function refusalText({ code, params }: Refusal): string {
  return errorText(new AppError(code as ErrorCode, params as unknown as ErrorParams[ErrorCode]))
}

function textOf<Code extends ErrorCode>(code: Code, params: ErrorParams[Code]): string {
  const texts: ErrorTexts = text.value.errors
  // A newer main process may know codes this window does not.
  if (!Object.hasOwn(texts, code)) return texts.INTERNAL({ reference: code })
  return texts[code](params)
}

import type { Finding } from '#shared/contract/document-guard.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode, ErrorParams } from '#shared/errors/codes.ts'
import { errorText } from '#renderer/text/error-text.ts'

/** What was found, in the words of the refusal it is or would be. */
export function findingText({ code, params }: Finding): string {
  return errorText(new AppError(code as ErrorCode, params as unknown as ErrorParams[ErrorCode]))
}

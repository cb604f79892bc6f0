import type { ImportProblem } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { text } from '#renderer/text/text.ts'

/** What is wrong with a cell, in words; of a refused document what the books say. */
export function problemText({ problem, text: about, refusal }: ImportProblem): string {
  if (refusal !== null) return errorText(new AppError(refusal.code, refusal.params))
  return text.value.imports.problems[problem](about)
}

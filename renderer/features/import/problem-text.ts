import type { ImportProblem } from '#shared/contract/import.ts'
import { IMPORT_COLUMNS } from '#shared/domain/import/columns.ts'
import { columnTitle, type ImportKind } from '#shared/domain/import/import-kind.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { language, text } from '#renderer/text/text.ts'

/** What is wrong with a cell, its column first; of a refused document what the books say. */
export function problemText(kind: ImportKind, { key, problem, text: about, refusal }: ImportProblem): string {
  if (refusal !== null) return errorText(new AppError(refusal.code, refusal.params))
  const why = text.value.imports.problems[problem](about)
  const column = IMPORT_COLUMNS[kind].find((one) => one.key === key)
  return column === undefined ? why : text.value.imports.check.problemOf(columnTitle(column, language.value), why)
}

import type { ImportProblem } from '#shared/contract/import.ts'
import { IMPORT_COLUMNS } from '#shared/domain/import/columns.ts'
import { columnTitle, type ImportKind } from '#shared/domain/import/import-kind.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { language, text } from '#renderer/text/text.ts'

/** What is wrong with a cell, its column first; of a refused document what the books say. */
export function problemText(kind: ImportKind, { key, problem, text: about, refusal }: ImportProblem): string {
  if (refusal !== null) return errorText(new AppError(refusal.code, refusal.params))
  const words = text.value.imports
  const why = words.problems[problem](about) + (mayBeMade(kind, key, problem) ? words.check.mayBeMade : '')
  const column = IMPORT_COLUMNS[kind].find((one) => one.key === key)
  return column === undefined ? why : words.check.problemOf(columnTitle(column, language.value), why)
}

/** What rows name beside themselves and nobody knows can be made, if it is asked for; goods by their name only. */
function mayBeMade(kind: ImportKind, key: string, problem: ImportProblem['problem']): boolean {
  if (kind === 'partner' || kind === 'product') return problem === 'unknownLevel' || problem === 'unknownWarehouse'
  if (kind !== 'salesHistory' && kind !== 'purchaseHistory') return false
  return problem === 'unknownPartner' || (problem === 'unknownGoods' && key === 'name')
}

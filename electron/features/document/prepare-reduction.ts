import type { DocumentContent } from '#shared/contract/document.ts'
import { isTraded, type DocumentDefinition } from '#shared/domain/document/definition.ts'
import { allocateReduction, NO_REDUCTION, reduced } from '#shared/domain/document-reduction.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addMoney, ZERO_MONEY } from '#shared/kernel/money.ts'
import { unusedField } from './prepare-line.ts'

/**
 * R2: 整单优惠 and 抹零 taken off the lines, by their amounts as entered.
 * @throws AppError INVALID_INPUT, REDUCTION_TOO_LARGE
 */
export function withReduction(
  definition: DocumentDefinition,
  { reduction = ZERO_MONEY, rounding = ZERO_MONEY }: DocumentContent,
  lines: readonly PostingLine[],
  taxIncluded: boolean,
): readonly PostingLine[] {
  const whole = addMoney(reduction, rounding)
  if (whole === 0) return lines
  if (!isTraded(definition)) throw unusedField(reduction === 0 ? 'rounding' : 'reduction')
  const amounts = lines.map((line) => line.amount)
  const amount = addMoney(...amounts)
  if (whole > amount) throw new AppError('REDUCTION_TOO_LARGE', { reduction: whole, amount })
  const shares = allocateReduction(reduction, rounding, amounts)
  return lines.map((line, index) => reduced(line, shares[index] ?? NO_REDUCTION, taxIncluded))
}

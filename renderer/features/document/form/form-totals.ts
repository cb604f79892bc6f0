import { allocateReduction, NO_REDUCTION, reduced } from '#shared/domain/document-reduction.ts'
import { documentTotals, type DocumentTotals } from '#shared/domain/line-totals.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { totalsOf, type EntryLine, type EntryTotals } from './entry-line.ts'
import type { FormHeader } from './form-content.ts'

/** What the lines come to as entered, before anything is taken off the whole document. */
export function enteredTotals(lines: readonly EntryLine[], { taxIncluded }: FormHeader): readonly EntryTotals[] {
  return lines.flatMap((line) => totalsOf(line, taxIncluded) ?? [])
}

/** The totals as the program will compute them: 整单优惠 and 抹零 taken off, tax split after it. */
export function formTotals(lines: readonly EntryLine[], header: FormHeader): DocumentTotals {
  const entered = enteredTotals(lines, header)
  const reduction = header.reduction ?? ZERO_MONEY
  const rounding = header.rounding ?? ZERO_MONEY
  if (reductionTooLarge(entered, header)) return documentTotals(entered)
  const shares = allocateReduction(
    reduction,
    rounding,
    entered.map((line) => line.amount),
  )
  return documentTotals(entered.map((line, index) => reduced(line, shares[index] ?? NO_REDUCTION, header.taxIncluded)))
}

/** More is taken off than there is. */
export function reductionTooLarge(entered: readonly { readonly amount: Money }[], header: FormHeader): boolean {
  const taken = addMoney(header.reduction ?? ZERO_MONEY, header.rounding ?? ZERO_MONEY)
  return taken > 0 && taken > addMoney(...entered.map((line) => line.amount))
}

import { allocateReduction, NO_REDUCTION, reduced } from '#shared/domain/document-reduction.ts'
import { documentTotals, type DocumentTotals } from '#shared/domain/line-totals.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { totalsOf, type EntryLine, type EntryTotals } from './entry-line.ts'
import type { FormHeader } from './form-content.ts'
import { remainderAfter, type LineSource } from './line-source.ts'

/**
 * What the lines come to as entered, before anything is taken off the whole document. R3: of lines with the same source
 * those above take their share first, as the books count it.
 */
export function enteredTotals(lines: readonly EntryLine[], { taxIncluded }: FormHeader): readonly EntryTotals[] {
  const left = new Map<DocumentLineId, LineSource>()
  return lines.flatMap((line, index) => {
    const source = line.source === null ? null : (left.get(line.source.lineId) ?? line.source)
    const totals = totalsOf({ ...line, source }, taxIncluded)
    const hasMore = source !== null && lines.slice(index + 1).some((below) => below.source?.lineId === source.lineId)
    if (hasMore && totals !== null) left.set(source.lineId, remainderAfter(source, totals))
    return totals ?? []
  })
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

import { allocateReduction, NO_REDUCTION, reduced } from '#shared/domain/document-reduction.ts'
import { documentTotals, type DocumentTotals } from '#shared/domain/line-totals.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { totalsOf, type EntryLine, type EntryTotals } from './entry-line.ts'
import type { FormHeader } from './form-content.ts'
import { remainderAfter, type LineSource } from './line-source.ts'

/** What the lines come to as entered, before anything is taken off the whole document. */
export function enteredTotals(lines: readonly EntryLine[], { taxIncluded }: FormHeader): readonly EntryTotals[] {
  const left = sourcesLeft(lines, taxIncluded)
  return lines.flatMap((line) => totalsOf({ ...line, source: left.get(line.key) ?? line.source }, taxIncluded) ?? [])
}

/**
 * R3: of lines with the same source those above take their share first, as the books count it. What they leave of it, by
 * line; lines that are the first of theirs are left out.
 */
export function sourcesLeft(lines: readonly EntryLine[], taxIncluded: boolean): ReadonlyMap<string, LineSource> {
  const last = new Map(lines.map((line, index) => [line.source?.lineId, index]))
  const rest = new Map<DocumentLineId, LineSource>()
  const left = new Map<string, LineSource>()
  for (const [index, line] of lines.entries()) {
    if (line.source === null) continue
    const { lineId } = line.source
    const source = rest.get(lineId)
    if (source !== undefined) left.set(line.key, source)
    if (last.get(lineId) === index) continue
    const counted = { ...line, source: source ?? line.source }
    const totals = totalsOf(counted, taxIncluded)
    if (totals !== null) rest.set(lineId, remainderAfter(counted.source, totals))
  }
  return left
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

import { isGuardedSale } from '#shared/domain/guard/guarded-sale.ts'
import { listAmount } from '#shared/domain/line-totals.ts'
import { averagePrice, formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { CellNote } from '#renderer/ui/line-grid/column.ts'
import { totalsOf, type EntryLine } from './entry-line.ts'
import type { NoteSources } from './line-notes.ts'

/** 低于最低售价, said while it is typed; whether it may be saved is decided elsewhere. */
export function minimumNotes(
  line: EntryLine,
  { definition, words, fixes, taxIncluded }: NoteSources,
): readonly CellNote[] {
  const minimum = line.product?.unitPrices?.find((one) => one.unitId === line.unitId)?.minimum ?? null
  if (!isGuardedSale(definition.type) || minimum === null || line.quantity === null || line.quantity <= 0) return []
  const totals = line.price === null && line.amount === null ? null : totalsOf(line, taxIncluded)
  if (totals === null || totals.grossAmount >= listAmount(line.quantity, minimum)) return []
  const say = words.price.note
  const price = averagePrice(totals.grossAmount, line.quantity)
  const text = price === null ? '' : say.belowMinimumWarn(formatUnitPrice(price))
  // A price without tax is not the minimum itself.
  const fix = { label: say.useMinimum(formatUnitPrice(minimum)), run: () => fixes.setPrice(line, minimum) }
  const title = say.belowMinimum(formatUnitPrice(minimum))
  return [{ column: 'price', tone: 'warn', title, text, fixes: taxIncluded && line.discountRate === 0 ? [fix] : [] }]
}

import type { TableCell } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import { money, moneyToText } from '#shared/kernel/money.ts'
import { formatDecimal } from '#shared/kernel/decimal.ts'
import { quantity, quantityToText } from '#shared/kernel/quantity.ts'
import { unitPrice, unitPriceToText } from '#shared/kernel/unit-price.ts'

/** A scaled integer as exact decimal text: `12.5`. Null when the cell is no figure of its column. */
export function figureText(cell: TableCell, kind: ColumnKind): string | null {
  if (typeof cell !== 'number') return null
  switch (kind) {
    case 'integer':
      return String(cell)
    case 'quantity':
      return quantityToText(quantity(cell))
    case 'money':
      return moneyToText(money(cell))
    case 'unitPrice':
      return unitPriceToText(unitPrice(cell))
    case 'rate':
      return formatDecimal(cell, { places: 4, minimum: 0, grouping: false })
    default:
      return null
  }
}

import { ALL_DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import type { Cell, ReportColumn } from '#shared/domain/report/definition.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { formatDecimal } from '#shared/kernel/decimal.ts'
import { formatMoney, money } from '#shared/kernel/money.ts'
import { formatQuantity, quantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice, unitPrice } from '#shared/kernel/unit-price.ts'
import { documentTypeName } from '#renderer/text/document-type-name.ts'
import { yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** Nothing, in a column of figures. */
export const NOTHING = '–'

/** A cell as it is written, by the kind of its column. */
export function cellText(kind: ReportColumn['kind'], cell: Cell, name: ReportName, text: AllTexts): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return wordOf(kind, cell, name, text)
  if (cell === 0) return NOTHING
  return figureText(kind, cell)
}

function wordOf(kind: ReportColumn['kind'], cell: string, name: ReportName, text: AllTexts): string {
  const values: Readonly<Record<string, string>> = text.report.reports[name].values
  if (kind === 'word') return values[cell] ?? cell
  if (kind !== 'documentType') return cell
  const type = ALL_DOCUMENT_TYPES.find((one) => one === cell)
  // A row that is no document, such as 期初, has a word of the report.
  return type === undefined ? (values[cell] ?? cell) : documentTypeName(text, type)
}

function figureText(kind: ReportColumn['kind'], figure: number): string {
  switch (kind) {
    case 'money':
      return formatMoney(money(figure))
    case 'quantity':
      return formatQuantity(quantity(figure))
    case 'unitPrice':
      return formatUnitPrice(unitPrice(figure))
    case 'rate':
      return `${formatDecimal(figure, { places: 2, minimum: 2, grouping: true })}%`
    default:
      return String(figure)
  }
}

/** The same in a sentence, where money has its ¥ and nothing is 0. */
export function spokenText(kind: ReportColumn['kind'], cell: Cell): string {
  if (typeof cell !== 'number') return cell ?? ''
  return kind === 'money' ? yuan(money(cell)) : figureText(kind, cell)
}

/** How a figure differs from that of the other period: `▲ 1,200.00`, `▼ 30`; empty when it does not. */
export function changeText(kind: ReportColumn['kind'], now: Cell, before: Cell): string {
  const change = Number(now ?? 0) - Number(before ?? 0)
  if (change === 0) return ''
  return `${change > 0 ? '▲' : '▼'} ${figureText(kind, Math.abs(change))}`
}

import type { Cell, CellKind, ReportColumn } from '#shared/domain/report/definition.ts'
import { initialParameters, REPORTS, reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { ReportPage } from '#shared/contract/report.ts'
import { money, moneyToText } from '#shared/kernel/money.ts'
import { quantity, quantityToText } from '#shared/kernel/quantity.ts'
import { formatPercent, rate } from '#shared/kernel/rate.ts'
import { unitPrice, unitPriceToText } from '#shared/kernel/unit-price.ts'
import type { Api } from './test-program.ts'

/** Ask a report as its screen does, with some parameters changed. */
export function askReport(api: Api, name: ReportName, change: Partial<ReportParameters> = {}): Promise<ReportPage> {
  const parameters = { ...initialParameters(reportDefinition(name)), ...change }
  return api.report.run({ name, parameters, offset: 0, limit: 1000 })
}

/** The rows as tests read them: each a record of its columns, figures as text. */
export function rowsOf(name: ReportName, page: ReportPage): Record<string, string>[] {
  return page.rows.map(({ cells }) => textCells(name, page.columns, cells))
}

export function totalsOf(name: ReportName, page: ReportPage): Record<string, string> {
  return textCells(name, page.columns, page.totals ?? [])
}

/** Columns with nothing in them are left out. */
function textCells(name: ReportName, columns: readonly string[], cells: readonly Cell[]): Record<string, string> {
  const all: readonly ReportColumn[] = REPORTS[name].columns
  const entries = columns.flatMap((key, index) => {
    const kind = all.find((column) => column.key === key)?.kind ?? 'text'
    const text = cellText(kind, cells[index] ?? null)
    return text === '' || text === '0' || text === '0.00' ? [] : [[key, text]]
  })
  return Object.fromEntries(entries)
}

function cellText(kind: CellKind, cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? ''
  if (kind === 'money') return moneyToText(money(cell))
  if (kind === 'quantity') return quantityToText(quantity(cell))
  if (kind === 'unitPrice') return unitPriceToText(unitPrice(cell))
  return kind === 'rate' ? formatPercent(rate(cell)) : String(cell)
}

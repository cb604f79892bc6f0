import type { ReportPage } from '#shared/contract/report.ts'
import { columnsFor, reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportColumn } from '#shared/domain/report/definition.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { rowNames, type Names } from './names.ts'
import type { Proven, ProvenCells, ProvenRow } from './cells.ts'
import { comparedName, comparedWith, parametersOf, type Asked } from './question.ts'
import type { ProofShop } from './shop.ts'

export type Computation = (shop: ProofShop, question: Asked) => Proven

/** The report as its screen gets it. */
export function run(shop: ProofShop, name: ReportName, question: Asked): Promise<ReportPage> {
  const parameters = parametersOf(name, question, shop)
  return shop.books.api.report.run({ name, parameters, offset: 0, limit: 5000 })
}

/** Cell by cell, total by total, compared figures and all that must tie. @returns the first that differs; null: none */
export async function difference(
  shop: ProofShop,
  name: ReportName,
  question: Asked,
  compute: Computation,
): Promise<string | null> {
  const page = await run(shop, name, question)
  const expected = compute(shop, question)
  const sheet = new Sheet(name, question, page, rowNames(shop))
  const untied = page.tieOuts.find(({ ok }) => !ok)
  const days = comparedWith(question)
  const before = days === null ? null : compute(shop, { ...question, ...days, comparison: 'none' })
  return (
    sheet.difference(expected) ??
    sheet.comparedDifference(question, expected, before) ??
    (untied === undefined ? null : `${untied.name} does not tie: ${untied.difference}`)
  )
}

class Sheet {
  private readonly columns: readonly ReportColumn[]
  private readonly page: ReportPage
  private readonly names: Names
  private readonly name: ReportName

  constructor(name: ReportName, { grouping }: Asked, page: ReportPage, names: Names) {
    const known = columnsFor(reportDefinition(name), grouping)
    this.name = name
    this.columns = page.columns.map((key) => {
      const column = known.find((one) => one.key === key)
      if (column === undefined) throw new Error(`${key} is no column`)
      return column
    })
    this.page = page
    this.names = names
  }

  difference({ rows, totals }: Proven): string | null {
    const { page, columns } = this
    const found = page.rows.map(({ cells, tone }) => this.line(columns, cells, tone === 'sum'))
    const expected = rows.map(({ cells, isSum }) => expectedLine(columns, cells, isSum === true))
    const at = found.findIndex((line, index) => line !== expected[index])
    if (at >= 0) return `row ${at + 1} is ${found[at]} instead of ${expected[at] ?? 'nothing'}`
    if (expected.length > found.length) return `row ${found.length + 1} is missing: ${expected[found.length]}`
    if (!reportDefinition(this.name).totals) return null
    const [is, shall] = [this.line(columns, page.totals ?? [], false), totalsLine(columns, totals)]
    return is === shall ? null : `totals are ${is} instead of ${shall}`
  }

  comparedDifference(question: Asked, now: Proven, before: Proven | null): string | null {
    const { page } = this
    if (before === null) return page.comparedDays === null ? null : 'it is compared with something'
    const columns = this.columns.filter(({ key }) => page.comparedColumns.includes(key))
    const former = new Map(before.rows.map((row): [string, ProvenRow] => [row.id, row]))
    for (const [index, { id }] of now.rows.entries()) {
      const row = former.get(comparedName(question, id))
      const compared = page.rows[index]?.compared ?? null
      const is = compared === null ? 'nothing' : this.line(columns, compared, false)
      const shall = row === undefined ? 'nothing' : expectedLine(columns, row.cells, false)
      if (is !== shall) return `row ${index + 1} is compared with ${is} instead of ${shall}`
    }
    if (!reportDefinition(this.name).totals) return null
    const [is, shall] = [this.line(columns, page.comparedTotals ?? [], false), totalsLine(columns, before.totals)]
    return is === shall ? null : `totals are compared with ${is} instead of ${shall}`
  }

  private line(columns: readonly ReportColumn[], cells: ReportPage['rows'][number]['cells'], isSum: boolean): string {
    const texts = columns.map(({ key, kind }, index) => {
      const cell = cells[index] ?? null
      const known = typeof cell === 'string' && kind !== 'date' ? this.names.inText(cell) : cell
      return `${key} ${textOf(known)}`
    })
    return `${isSum ? '(sum) ' : ''}${texts.join(', ')}`
  }
}

function textOf(cell: string | number | bigint | null | undefined): string {
  return cell === null || cell === undefined || cell === '' ? '–' : String(cell)
}

/** A column that is shown must be worked out. */
function expectedLine(columns: readonly ReportColumn[], cells: ProvenCells, isSum: boolean): string {
  const texts = columns.map(({ key }) => {
    if (!(key in cells)) throw new Error(`${key} is not worked out`)
    return `${key} ${textOf(cells[key])}`
  })
  return `${isSum ? '(sum) ' : ''}${texts.join(', ')}`
}

/** What has no total stands empty there. */
function totalsLine(columns: readonly ReportColumn[], totals: ProvenCells): string {
  return columns.map(({ key }) => `${key} ${textOf(totals[key])}`).join(', ')
}

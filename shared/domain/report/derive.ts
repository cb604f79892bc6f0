import { money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import { quantity } from '../../kernel/quantity.ts'
import { RATE_SCALE } from '../../kernel/rate.ts'
import { averagePrice } from '../../kernel/unit-price.ts'
import type { Cell, Formula, ReportColumn } from './definition.ts'

/** The cells of one row by column. */
export type Cells = Readonly<Record<string, Cell>>

/** A cell of a row; null: the report has no such column. @throws Error when a fact is missing: the SQL and the definition disagree */
export type CellOf = (facts: Cells, key: string) => Cell

/**
 * Cells of the rows of a report, each worked out when it is asked for: of a hundred thousand rows a page is looked at.
 * @param totals of the report, for shares; null while the totals themselves are worked out
 */
export function cellsOn(columns: readonly ReportColumn[], totals: Cells | null): CellOf {
  const formulas: Formulas = new Map(columns.map(({ key, formula }) => [key, formula]))
  return (facts, key) => (formulas.has(key) ? cellOf(key, { formulas, facts, totals }) : null)
}

/** How each column is worked out; undefined: it is a fact. */
type Formulas = ReadonlyMap<string, Formula | undefined>

interface Row {
  readonly formulas: Formulas
  readonly facts: Cells
  readonly totals: Cells | null
}

function cellOf(key: string, row: Row): Cell {
  const formula = row.formulas.get(key)
  if (formula !== undefined) return worked(formula, row)
  const fact = row.facts[key]
  if (fact === undefined) throw new Error(`the report has no fact ${key}`)
  return fact
}

function worked(formula: Formula, row: Row): Cell {
  const figure = (key: string) => Number(cellOf(key, row) ?? 0)
  switch (formula.kind) {
    case 'sum':
      return money(sum(formula.plus.map(figure)) - sum(formula.minus.map(figure)))
    case 'ratio':
      return ratio(figure(formula.of), figure(formula.over))
    case 'average':
      return averagePrice(money(figure(formula.amount)), quantity(figure(formula.quantity)))
    case 'share':
      return ratio(figure(formula.of), Number(row.totals?.[formula.of] ?? figure(formula.of)))
  }
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, one) => total + one, 0)
}

/** As a rate in 1/10,000; of nothing there is none. */
export function ratio(of: number, over: number): number | null {
  return over === 0 ? null : mulDiv([of, RATE_SCALE], [over])
}

/**
 * The totals row: sums of what can be summed up, and the formulas of those.
 * @param known totals that are no sums (the balance after the last row)
 */
export function totalCells(columns: readonly ReportColumn[], rows: readonly Cells[], known: Cells): Cells {
  const facts: Record<string, Cell> = {}
  for (const { key, total } of columns) {
    if (known[key] !== undefined) facts[key] = known[key]
    else facts[key] = total === true ? rows.reduce((all, row) => all + Number(row[key] ?? 0), 0) : null
  }
  const all = cellsOn(columns, null)
  const shown = (column: ReportColumn) => (hasTotal(column, columns, known) ? all(facts, column.key) : null)
  return Object.fromEntries(columns.map((column) => [column.key, shown(column)]))
}

/** A formula has a total when everything it is made of has one. */
function hasTotal({ key, total, formula }: ReportColumn, columns: readonly ReportColumn[], known: Cells): boolean {
  if (formula === undefined) return total === true || known[key] !== undefined
  return operandsOf(formula).every((operand) =>
    columns.some((column) => column.key === operand && hasTotal(column, columns, known)),
  )
}

export function operandsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'sum':
      return [...formula.plus, ...formula.minus]
    case 'ratio':
      return [formula.of, formula.over]
    case 'average':
      return [formula.amount, formula.quantity]
    case 'share':
      return [formula.of]
  }
}

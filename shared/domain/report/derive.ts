import { money } from '../../kernel/money.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import { quantity } from '../../kernel/quantity.ts'
import { RATE_SCALE } from '../../kernel/rate.ts'
import { averagePrice } from '../../kernel/unit-price.ts'
import type { Cell, Formula, ReportColumn } from './definition.ts'

/** The cells of one row by column. */
export type Cells = Readonly<Record<string, Cell>>

/**
 * All cells of a row: its facts, and what the formulas make of them.
 * @param totals of the report, for shares; null while the totals themselves are worked out
 * @throws Error when a fact is missing: the SQL and the definition disagree
 */
export function completeCells(columns: readonly ReportColumn[], facts: Cells, totals: Cells | null): Cells {
  const cells: Record<string, Cell> = {}
  const row = { formulas: formulasOf(columns), facts, totals }
  for (const { key } of columns) cells[key] = cellOf(key, row)
  return cells
}

type Formulas = ReadonlyMap<string, Formula>

/** Looked up once for all rows of a report: there may be a hundred thousand. */
const FORMULAS = new WeakMap<readonly ReportColumn[], Formulas>()

function formulasOf(columns: readonly ReportColumn[]): Formulas {
  const known = FORMULAS.get(columns)
  if (known !== undefined) return known
  const formulas = new Map(
    columns.flatMap(({ key, formula }) => (formula === undefined ? [] : [[key, formula] as const])),
  )
  FORMULAS.set(columns, formulas)
  return formulas
}

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
    else facts[key] = total === true ? sum(rows.map((row) => Number(row[key] ?? 0))) : null
  }
  const all = completeCells(columns, facts, null)
  const shown = (column: ReportColumn) => (hasTotal(column, columns, known) ? (all[column.key] ?? null) : null)
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

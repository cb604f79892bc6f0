import type { Explanation, explain } from '#shared/contract/report.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { Cell, Formula } from '#shared/domain/report/definition.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { shownTieOut } from '#shared/domain/report/tie-out.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { reportSource } from '#db/report/source/registry.ts'
import type { ReportContext } from '../../ipc/context.ts'
import { assertMaySee, questionOf } from './question.ts'
import { reportTable, type ReportTable } from './table.ts'

type Part = Omit<Explanation['parts'][number], 'amount' | 'documents'>

/**
 * 这个数怎么来的: the formula of a cell, and what each of its parts comes to. The report is worked out anew, so what is
 * explained is what the books say now.
 * @throws AppError FORBIDDEN, INVALID_INPUT; NOT_FOUND: the row or column is there no more
 */
export function explainCell(context: ReportContext, input: InputOf<typeof explain>): Explanation {
  const { db, seesCost } = context
  const definition = reportDefinition(input.name)
  assertMaySee(definition, context)
  const question = questionOf(definition, input.parameters, context)
  const table = reportTable(db, definition, question, (done, total) => context.progress(done, total, 'reading'))
  const column = table.columns.find(({ key, cost }) => key === input.column && (seesCost || cost !== true))
  const cellOf = input.rowKey === null ? (key: string) => table.totals[key] ?? null : cellsOfRow(table, input.rowKey)
  if (column === undefined || cellOf === null) throw new AppError('NOT_FOUND', { entity: 'reportRow', id: 0 })
  const documents = (key: string) => reportSource(input.name).documents?.(db, question, input.rowKey, key) ?? null
  return {
    amount: cellOf(column.key),
    formula: column.formula?.kind ?? null,
    parts:
      column.formula === undefined
        ? []
        : partsOf(column.formula)
            .filter((part) => column.formula?.kind !== 'sum' || (cellOf(part.column) ?? 0) !== 0)
            .map((part) => ({ ...part, amount: cellOf(part.column), documents: documents(part.column) })),
    documents: column.formula === undefined ? documents(column.key) : null,
    tieOuts: table.tieOuts.map((one) => shownTieOut(one, seesCost)),
  }
}

/** The cells of a row by column; null: there is no such row. */
function cellsOfRow({ rows, complete, cellOf }: ReportTable, rowKey: string): ((column: string) => Cell) | null {
  const [row] = complete(rows.filter(({ key }) => key === rowKey))
  return row === undefined ? null : (column) => cellOf(row.cells, column)
}

/** Parts with nothing in them are left out of a sum. */
function partsOf(formula: Formula): readonly Part[] {
  switch (formula.kind) {
    case 'sum':
      return [
        ...formula.plus.map((column): Part => ({ column, sign: '+' })),
        ...formula.minus.map((column): Part => ({ column, sign: '-' })),
      ]
    case 'ratio':
      return [
        { column: formula.of, sign: '+' },
        { column: formula.over, sign: '÷' },
      ]
    case 'average':
      return [
        { column: formula.amount, sign: '+' },
        { column: formula.quantity, sign: '÷' },
      ]
    case 'share':
      return [{ column: formula.of, sign: '+' }]
  }
}

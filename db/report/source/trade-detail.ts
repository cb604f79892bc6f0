import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT } from './live.ts'
import type { FactRow, SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { isOfTypes, lastTradeDate, narrowedTrade, PURCHASES, SALES, type TradeSide } from './trade-side.ts'

/** What of a line is added up. */
interface LineFigures {
  readonly id: DocumentLineId
  /** As entered: where prices are 含税, with the tax in it. */
  readonly discount: Money
  readonly netAmount: Money
  readonly tax: Money
  readonly grossAmount: Money
}

interface TradeLine extends LineFigures {
  readonly documentId: DocumentId
  readonly date: BusinessDate
  readonly number: string
  readonly type: DocumentType
  readonly partner: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly quantity: Quantity
  readonly price: UnitPrice | null
  readonly remark: string
}

/** SQL: what came back counts backwards. */
const signed = ({ back }: TradeSide, column: string) => `iif(${isOfTypes(back)}, 0 - ${column}, ${column})`

const FIGURES = (side: TradeSide) => `l.id, ${signed(side, '(l.list_amount - l.amount)')} AS discount,
  ${signed(side, 'l.net_amount')} AS netAmount, ${signed(side, 'l.tax_amount')} AS tax, ${signed(side, 'l.gross_amount')} AS grossAmount`

/** Figures of all lines in the order of their documents: there may be half a million. */
function lineFigures(db: ReadableDb, side: TradeSide, question: ReportQuestion): LineFigures[] {
  const { sql, parameters } = narrowedTrade(db, question, 'l.product_id')
  const category = 'JOIN product p ON p.id = l.product_id LEFT JOIN category c ON c.id = p.category_id'
  return cachedStatement<LineFigures>(
    db,
    `SELECT ${FIGURES(side)}
     FROM document d JOIN document_line l ON l.document_id = d.id ${question.categoryId === null ? '' : category}
     WHERE ${isOfTypes([...side.forward, ...side.back])} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} ${sql}
     ORDER BY d.business_date, d.order_key, d.id, l.line_number`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

/** All there is to read of some lines. */
function tradeLines(db: ReadableDb, side: TradeSide, ids: readonly string[]): ReadonlyMap<string, TradeLine> {
  const lines = cachedStatement<TradeLine>(
    db,
    `SELECT ${FIGURES(side)}, d.id AS documentId, d.business_date AS date, d.number, d.type, ifnull(t.name, '') AS partner,
       l.product_code AS code, l.product_name AS name, l.product_spec AS spec, l.unit_name AS unit,
       ${signed(side, 'l.quantity')} AS quantity, l.price, l.remark
     FROM json_each(:ids) i JOIN document_line l ON l.id = i.value JOIN document d ON d.id = l.document_id
     LEFT JOIN partner t ON t.id = d.partner_id`,
  ).all({ ids: `[${ids.join(',')}]` })
  return new Map(lines.map((line) => [String(line.id), line]))
}

type Row = FactRow<Exclude<keyof TradeLine, 'id' | 'documentId'>>

function factsOf(db: ReadableDb, side: TradeSide, question: ReportQuestion) {
  const rows = lineFigures(db, side, question).map(({ id, ...cells }): Row => ({
    key: String(id),
    cells,
    target: null,
  }))
  return { rows, complete: (some: readonly Row[]) => completed(db, side, some) }
}

function completed(db: ReadableDb, side: TradeSide, rows: readonly Row[]): Row[] {
  const lines = tradeLines(
    db,
    side,
    rows.map(({ key }) => key),
  )
  return rows.map((row) => {
    const line = lines.get(row.key)
    if (line === undefined) throw new Error(`line ${row.key} is gone`)
    const { id: _id, documentId, ...cells } = line
    return { ...row, cells, target: { to: 'document', id: documentId, type: line.type } }
  })
}

/** 销售明细 */
export const salesDetail: SourceOf<'salesDetail'> = {
  facts: (db, question) => factsOf(db, SALES, question),
  lastDate: (db) => lastTradeDate(db, SALES),
}

/** 采购明细 */
export const purchaseDetail: SourceOf<'purchaseDetail'> = {
  facts: (db, question) => factsOf(db, PURCHASES, question),
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}

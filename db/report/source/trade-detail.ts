import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT } from './live.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { isOfTypes, lastTradeDate, narrowedTrade, PURCHASES, SALES, type TradeSide } from './trade-side.ts'

interface TradeLine {
  readonly id: DocumentLineId
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
  /** As entered: where prices are 含税, with the tax in it. */
  readonly discount: Money
  readonly netAmount: Money
  readonly tax: Money
  readonly grossAmount: Money
  readonly remark: string
}

/** Lines in the order of their documents; what came back counts backwards. */
function tradeLines(db: ReadableDb, side: TradeSide, question: ReportQuestion): TradeLine[] {
  const { sql, parameters } = narrowedTrade(db, question, 'l.product_id')
  const signed = (column: string) => `iif(${isOfTypes(side.back)}, 0 - ${column}, ${column})`
  return cachedStatement<TradeLine>(
    db,
    `SELECT l.id, d.id AS documentId, d.business_date AS date, d.number, d.type, ifnull(t.name, '') AS partner,
       l.product_code AS code, l.product_name AS name, l.product_spec AS spec, l.unit_name AS unit,
       ${signed('l.quantity')} AS quantity, l.price, ${signed('(l.list_amount - l.amount)')} AS discount,
       ${signed('l.net_amount')} AS netAmount, ${signed('l.tax_amount')} AS tax,
       ${signed('l.gross_amount')} AS grossAmount, l.remark
     FROM document d JOIN document_line l ON l.document_id = d.id JOIN product p ON p.id = l.product_id
     LEFT JOIN category c ON c.id = p.category_id LEFT JOIN partner t ON t.id = d.partner_id
     WHERE ${isOfTypes([...side.forward, ...side.back])} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} ${sql}
     ORDER BY d.business_date, d.order_key, d.id, l.line_number`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

function rowsOf(db: ReadableDb, side: TradeSide, question: ReportQuestion) {
  return tradeLines(db, side, question).map(({ id, documentId, ...cells }) => ({
    key: String(id),
    cells,
    target: { to: 'document', id: documentId, type: cells.type } as const,
  }))
}

/** 销售明细 */
export const salesDetail: SourceOf<'salesDetail'> = {
  facts: (db, question) => ({ rows: rowsOf(db, SALES, question) }),
  lastDate: (db) => lastTradeDate(db, SALES),
}

/** 采购明细 */
export const purchaseDetail: SourceOf<'purchaseDetail'> = {
  facts: (db, question) => ({ rows: rowsOf(db, PURCHASES, question) }),
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}

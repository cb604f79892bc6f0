import type { ReportTarget } from '#shared/contract/report.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { TieOut } from '#shared/domain/report/definition.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import { daysOfMonth } from '#shared/domain/report/period.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import { cachedStatement, statement, type ReadableDb } from '../../handle.ts'
import { booksSettings } from '../../repository/books.ts'
import { LIVE_DOCUMENT } from './live.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { isOfTypes, lastTradeDate, narrowedTrade, PURCHASES, SALES } from './trade-side.ts'

interface TaxedAtRate {
  readonly key: number | string
  readonly name: string
  readonly documentId: DocumentId
  readonly date: BusinessDate
  readonly number: string
  readonly type: DocumentType
  readonly rate: Rate
  readonly outputNet: Money
  readonly outputTax: Money
  readonly inputNet: Money
  readonly inputTax: Money
}

const SOLD = [...SALES.forward, ...SALES.back]
const ALL = [...SOLD, ...PURCHASES.forward, ...PURCHASES.back]
const BACK = [...SALES.back, ...PURCHASES.back]

/** What rows stand for beside their rate: key, name, order. */
const GROUPS: Readonly<Partial<Record<Grouping, { key: string; name: string; order: string }>>> = {
  document: { key: 'd.id', name: `ifnull(t.name, '')`, order: 'd.business_date, d.order_key, d.id' },
  taxRate: { key: '0', name: `''`, order: 'l.tax_rate' },
  partner: { key: 'ifnull(d.partner_id, 0)', name: `ifnull(t.name, '')`, order: 't.pinyin, d.partner_id' },
  month: { key: 'substr(d.business_date, 1, 7)', name: 'substr(d.business_date, 1, 7)', order: '1' },
}

function taxed(db: ReadableDb, question: ReportQuestion): TaxedAtRate[] {
  const group = GROUPS[question.grouping ?? 'document']
  if (group === undefined) throw new Error(`tax is not grouped by ${question.grouping}`)
  const { sql, parameters } = narrowedTrade(db, question, 'l.product_id')
  const of = (sold: boolean, column: string) =>
    `SUM(iif(${isOfTypes(SOLD)}, ${sold ? '1' : '0'}, ${sold ? '0' : '1'}) * iif(${isOfTypes(BACK)}, 0 - ${column}, ${column}))`
  return cachedStatement<TaxedAtRate>(
    db,
    `SELECT ${group.key} AS key, ${group.name} AS name, d.id AS documentId, d.business_date AS date, d.number, d.type,
       l.tax_rate AS rate, ${of(true, 'l.net_amount')} AS outputNet, ${of(true, 'l.tax_amount')} AS outputTax,
       ${of(false, 'l.net_amount')} AS inputNet, ${of(false, 'l.tax_amount')} AS inputTax
     FROM document d JOIN document_line l ON l.document_id = d.id LEFT JOIN partner t ON t.id = d.partner_id
     WHERE ${isOfTypes(ALL)} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} ${sql}
     GROUP BY 1, l.tax_rate ORDER BY ${group.order}, l.tax_rate DESC`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

function targetOf({ grouping, from, to }: ReportQuestion, { key, documentId, type }: TaxedAtRate): ReportTarget | null {
  if (grouping === 'document') return { to: 'document', id: documentId, type }
  const documents = { grouping: 'document' } as const
  if (grouping === 'month')
    return { to: 'report', name: 'taxInvoice', change: { ...daysOfMonth(String(key), { from, to }), ...documents } }
  if (grouping !== 'partner') return { to: 'report', name: 'taxInvoice', change: documents }
  return key === 0
    ? null
    : { to: 'report', name: 'taxInvoice', change: { partnerId: id<'partner'>(Number(key)), ...documents } }
}

const charged = statement<[string, string], { total: Money }>(`
  SELECT ifnull(SUM(0 - amount), 0) AS total FROM journal_entry WHERE account = 'outputTax' AND business_date BETWEEN ? AND ?`)

/** 应交增值税: the tax of all sales is what the journal owes for them. */
function tieOuts(db: ReadableDb, { partnerId, from, to }: ReportQuestion, rows: readonly TaxedAtRate[]): TieOut[] {
  if (partnerId !== null) return []
  const total = charged(db).get(from ?? FIRST_DAY, to)?.total ?? 0
  return [{ name: 'outputTax', difference: rows.reduce((sum, { outputTax }) => sum + outputTax, 0) - total }]
}

/** 含税发票辅助表 */
export const taxInvoice: SourceOf<'taxInvoice'> = {
  facts(db, question) {
    const found = taxed(db, question)
    const rows = found.map((one) => {
      const { key, documentId: _documentId, ...cells } = one
      return { key: `${key} ${one.rate}`, cells, target: targetOf(question, one) }
    })
    // To a 小规模纳税人 input tax is cost (R4): nothing is taken off.
    const without = booksSettings(db).taxpayer === 'smallScale' ? ['difference'] : []
    return { rows, tieOuts: tieOuts(db, question, found), without }
  },
  lastDate(db) {
    const dates = [lastTradeDate(db, SALES), lastTradeDate(db, PURCHASES)].filter((date) => date !== null)
    return dates.toSorted().at(-1) ?? null
  },
}

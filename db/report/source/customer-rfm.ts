import { rfmSegments } from '#shared/domain/report/customer-rfm.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type PartnerId } from '#shared/kernel/id.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { netOf, tradedBy } from './trade-facts.ts'
import { isOfTypes, lastTradeDate, narrowedTrade, SALES, SALES_WITHOUT_COST } from './trade-side.ts'

/**
 * Sales of each customer in the period that stand at its end: how many, and when the last was. A reversal is no sale, nor
 * does it take one off another period (R22). 散客 are nobody in particular.
 */
function salesOf(db: ReadableDb, question: ReportQuestion) {
  const { sql, parameters } = narrowedTrade(db, question, 'l.product_id')
  const rows = cachedStatement<{ partnerId: PartnerId; sales: number; lastSale: BusinessDate }>(
    db,
    `SELECT d.partner_id AS partnerId, count(*) AS sales, max(d.business_date) AS lastSale
     FROM document d JOIN partner t ON t.id = d.partner_id
     WHERE ${isOfTypes(SALES.forward)} AND t.is_walk_in = 0 AND d.business_date BETWEEN :from AND :to
       AND d.reverses_document_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id AND r.business_date <= :to)
       AND EXISTS (SELECT 1 FROM document_line l JOIN product p ON p.id = l.product_id LEFT JOIN category c ON c.id = p.category_id
         WHERE l.document_id = d.id ${sql})
     GROUP BY 1`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
  return new Map(rows.map((row) => [row.partnerId, row]))
}

/** 客户价值: the largest first; ties by pinyin. */
export const customerRfm: SourceOf<'customerRfm'> = {
  facts(db, question) {
    const sales = salesOf(db, question)
    const bought = tradedBy(db, SALES_WITHOUT_COST, 'partner', question)
      .flatMap((one) => {
        const partnerId = one.key === 0 ? null : id<'partner'>(Number(one.key))
        const own = partnerId === null ? undefined : sales.get(partnerId)
        return own === undefined ? [] : [{ ...own, name: one.name, amount: netOf(one) }]
      })
      .sort((a, b) => b.amount - a.amount)
      .map((one) => ({ ...one, recency: daysBetween(one.lastSale, question.to), frequency: one.sales }))
    const segments = rfmSegments(bought)
    return {
      rows: bought.map(({ partnerId, name, lastSale, recency, frequency, amount }, at) => ({
        key: String(partnerId),
        cells: { name, lastSale, recency, frequency, netAmount: amount, segment: segments[at] ?? 'lost' },
        target: { to: 'report', name: 'salesSummary', change: { partnerId, grouping: 'document' } } as const,
      })),
    }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}

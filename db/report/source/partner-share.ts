import { ratio } from '#shared/domain/report/derive.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { id } from '#shared/kernel/id.ts'
import type { ReadableDb } from '../../handle.ts'
import type { SourceOf } from './source.ts'
import { netOf, tradedBy } from './trade-facts.ts'
import { lastTradeDate, PURCHASES, SALES, type TradeSide } from './trade-side.ts'
import { costTieOut } from './trade-reports.ts'

/** Partners of a side by what was traded with them, the most first, and what they come to so far. */
function rankedPartners(
  db: ReadableDb,
  side: TradeSide,
  name: 'salesSummary' | 'purchaseSummary',
  question: ReportQuestion,
) {
  const traded = tradedBy(db, side, 'partner', question).sort((a, b) => netOf(b) - netOf(a))
  const whole = traded.reduce((sum, one) => sum + netOf(one), 0)
  let soFar = 0
  return traded.map((one, index) => {
    soFar += netOf(one)
    const { key, documents, returnAmount, cost } = one
    const partnerId = key === 0 ? null : id<'partner'>(Number(key))
    return {
      key: String(key),
      cells: {
        rank: index + 1,
        name: one.name,
        documents,
        netAmount: netOf(one),
        shareSoFar: ratio(soFar, whole),
        returnAmount,
        cost,
      },
      target:
        partnerId === null ? null : ({ to: 'report', name, change: { partnerId, grouping: 'document' } } as const),
    }
  })
}

/** 客户集中度 */
export const customerConcentration: SourceOf<'customerConcentration'> = {
  facts(db, question) {
    const rows = rankedPartners(db, SALES, 'salesSummary', question)
    const costs = rows.map(({ cells }) => cells.cost)
    return {
      rows: rows.map(({ cells: { returnAmount: _returned, ...cells }, ...row }) => ({ ...row, cells })),
      tieOuts: costTieOut(db, question, costs),
    }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}

/** 供应商占比 */
export const supplierShare: SourceOf<'supplierShare'> = {
  facts: (db, question) => ({
    rows: rankedPartners(db, PURCHASES, 'purchaseSummary', question).map(
      ({ cells: { cost: _cost, ...cells }, ...row }) => ({ ...row, cells }),
    ),
  }),
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}

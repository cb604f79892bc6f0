import { ratio } from '#shared/domain/report/derive.ts'
import type { SourceOf } from './source.ts'
import { netOf, tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, SALES } from './trade-side.ts'
import { costTieOut } from './trade-reports.ts'

/** 毛利瀑布: what is taken away is negative; 净销售额 and 毛利 are what is left. */
export const profitWaterfall: SourceOf<'profitWaterfall'> = {
  facts(db, question) {
    const traded = tradedBy(db, SALES, 'month', question)
    if (traded.length === 0) return { rows: [] }
    const sum = (figure: (one: Traded) => number) => traded.reduce((total, one) => total + figure(one), 0)
    const [net, cost] = [sum(netOf), sum((one) => one.cost)]
    const step = (key: string, amount: number, tone: 'normal' | 'sum' = 'normal') => ({
      key,
      tone,
      cells: { step: key, amount, ofSales: ratio(amount, net) },
      target: { to: 'report', name: 'grossProfit', change: {} } as const,
    })
    return {
      rows: [
        step(
          'amount',
          sum((one) => one.amount),
        ),
        step('discount', 0 - sum((one) => one.discount)),
        step('returnAmount', 0 - sum((one) => one.returnAmount)),
        step('netAmount', net, 'sum'),
        step('cost', 0 - cost),
        step('profit', net - cost, 'sum'),
      ],
      tieOuts: costTieOut(db, question, [cost]),
    }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}

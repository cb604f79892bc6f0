import type { OutputOf } from '#shared/contract/define.ts'
import type { ledger, LedgerRow, StockCard, StockRow } from '#shared/contract/stock.ts'
import { isQuantityTie } from '#shared/domain/report/tie-out.ts'

// Field permission 成本: what a role without it gets instead of cost and value.

export function rowWithoutCost(row: StockRow): StockRow {
  return { ...row, unitCost: null, value: null }
}

function movementWithoutCost(row: LedgerRow): LedgerRow {
  return { ...row, value: null, valueAfter: null }
}

type Turnover = OutputOf<typeof ledger>['totals']

function turnoverWithoutCost(turnover: Turnover): Turnover {
  return { ...turnover, inValue: null, outValue: null }
}

export function ledgerWithoutCost(reply: OutputOf<typeof ledger>): OutputOf<typeof ledger> {
  return {
    ...reply,
    opening: { ...reply.opening, value: null },
    closing: { ...reply.closing, value: null },
    rows: reply.rows.map(movementWithoutCost),
    totals: turnoverWithoutCost(reply.totals),
    tieOuts: reply.tieOuts.map((one) => (isQuantityTie(one.name) ? one : { ...one, difference: null })),
    months: reply.months.map(({ month, ofMonth, ofYear }) => ({
      month,
      ofMonth: turnoverWithoutCost(ofMonth),
      ofYear: turnoverWithoutCost(ofYear),
    })),
  }
}

export function cardWithoutCost(card: StockCard): StockCard {
  return { ...card, unitCost: null, value: null, lastPurchase: null, recent: card.recent.map(movementWithoutCost) }
}

import type { DailyReport } from '#shared/contract/daily-report.ts'
import { ratio } from '#shared/domain/report/derive.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addMoney, money, subtractMoney, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { addQuantity, quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { roundingOf, type DaySpan } from '#db/report/daily/daily-sales.ts'
import { tradedBy, type Traded } from '#db/report/source/trade-facts.ts'
import { SALES } from '#db/report/source/trade-side.ts'

type Sales = DailyReport['sales']

/** 销售: counts, amounts without tax, and the ratios an owner looks at. */
export function dailySales(db: ReadableDb, question: ReportQuestion & DaySpan): Sales {
  const sold = tradedBy(db, SALES, 'document', question)
  const sum = (of: (one: Traded) => Money) => addMoney(...sold.map(of))
  const rounding = roundingOf(db, question)
  const allDiscounts = sum(({ discount }) => discount)
  const figures = {
    // A document that is here for its true-up only has no quantity.
    count: sold.reduce((count, one) => count + Math.sign(one.quantity), 0),
    items: addQuantity(...sold.map((one) => one.quantity)),
    amount: sum(({ amount }) => amount),
    discount: subtractMoney(allDiscounts, rounding),
    rounding,
    returnCount: sold.reduce((count, one) => count + Math.sign(one.returnQuantity), 0),
    returns: sum(({ returnAmount }) => returnAmount),
    tax: sum(({ tax }) => tax),
  }
  const kept = subtractMoney(figures.amount, allDiscounts)
  const net = subtractMoney(kept, figures.returns)
  const cost = question.seesCost ? sum((one) => one.cost) : null
  const profit = cost === null ? null : subtractMoney(net, cost)
  return { ...figures, net, cost, profit, ...ratiosOf({ ...figures, kept, net, allDiscounts, profit }) }
}

interface Figures extends Pick<Sales, 'count' | 'items' | 'amount' | 'net' | 'profit'> {
  readonly kept: Money
  readonly allDiscounts: Money
}

/** 连带率 to two decimals. */
function ratiosOf({ count, items, amount, kept, net, allDiscounts, profit }: Figures) {
  return {
    margin: profit === null ? null : ratio(profit, net),
    averageTicket: count === 0 ? null : money(mulDiv([kept], [count])),
    itemsPerTicket: count === 0 ? null : quantity(mulDiv([items], [count, 100]) * 100),
    discountRate: ratio(allDiscounts, amount),
  }
}

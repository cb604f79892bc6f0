import type { DailyReport, get } from '#shared/contract/daily-report.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { roleMay } from '#shared/contract/permission.ts'
import { NO_FILTERS, type ReportQuestion } from '#shared/domain/report/parameters.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { addMoney, subtractMoney } from '#shared/kernel/money.ts'
import { alertCountsOf } from '#db/report/alert/alert-counts.ts'
import { alertPage } from '#db/report/alert/alert-page.ts'
import { dailyMethods, paidToSuppliers } from '#db/report/daily/daily-money.ts'
import { soldBelowCost, type DaySpan } from '#db/report/daily/daily-sales.ts'
import { stockListValue } from '#db/report/source/stock-balance.ts'
import { tradedBy } from '#db/report/source/trade-facts.ts'
import { PURCHASES } from '#db/report/source/trade-side.ts'
import type { ReportContext } from '../../../ipc/context.ts'
import { accountsOf, bestOf, expensesOf, shiftsOf, voidedOf } from './daily-lists.ts'
import { receivedOf } from './daily-received.ts'
import { dailySales } from './daily-sales.ts'

/** What a list shows at most; the sheet is one page. */
const MOST = 5
const EVERYTHING = { search: '', categoryId: null, warehouseId: null } as const

type Question = ReportQuestion & DaySpan

/** 经营日报 of a day or of several. @throws AppError INVALID_INPUT: the days end before they begin */
export function dailyReport(context: ReportContext, days: InputOf<typeof get>): DailyReport {
  const { db, today, seesCost, role } = context
  if (days.from > days.to) throw new AppError('INVALID_INPUT', { problems: [{ field: 'to', rule: 'report' }] })
  const question: Question = { ...NO_FILTERS, ...days, grouping: null, comparison: 'none', today, seesCost }
  const sales = dailySales(db, question)
  const seesAccounts = roleMay(role, 'account.read')
  const accounts = seesAccounts ? accountsOf(db, question) : null
  const methods = dailyMethods(db, days)
  const { received, tied } = receivedOf(db, days, sales, methods)
  const undone = voidedOf(db, question)
  return {
    ...days,
    sales,
    methods,
    received,
    shifts: seesAccounts ? shiftsOf(db, question) : null,
    accounts: accounts?.shown ?? null,
    purchases: seesCost ? purchasesOf(context, question) : null,
    expenses: seesAccounts ? expensesOf(db, question) : null,
    stock: seesCost ? stockOf(context, days) : null,
    best: bestOf(db, question),
    ...alertsOf(context),
    belowCost: seesCost ? listed(soldBelowCost(db, days)) : null,
    voided: listed(undone),
    tieOuts: [
      { name: 'received', ok: tied },
      ...(accounts === null ? [] : [{ name: 'accountLedger' as const, ok: accounts.tied }]),
    ],
  }
}

function listed<Row>(all: readonly Row[]): { count: number; rows: Row[] } {
  return { count: all.length, rows: all.slice(0, MOST) }
}

/** 采购 with its tax, as it is owed. */
function purchasesOf({ db }: ReportContext, question: Question): DailyReport['purchases'] {
  const bought = tradedBy(db, PURCHASES, 'document', question)
  const owed = bought.map((one) => ({
    sign: Math.sign(one.quantity),
    amount: addMoney(subtractMoney(subtractMoney(one.amount, one.discount), one.returnAmount), one.tax),
    isReturn: one.document?.type === 'purchaseReturn',
  }))
  const received = owed.filter(({ isReturn }) => !isReturn)
  const returned = owed.filter(({ isReturn }) => isReturn)
  return {
    count: received.reduce((count, { sign }) => count + sign, 0),
    amount: addMoney(...received.map(({ amount }) => amount)),
    returns: subtractMoney(addMoney(), addMoney(...returned.map(({ amount }) => amount))),
    paid: paidToSuppliers(db, question),
  }
}

/** 库存金额 昨→今. */
function stockOf({ db }: ReportContext, { from, to }: DaySpan): NonNullable<DailyReport['stock']> {
  return { before: stockListValue(db, addDays(from, -1)), after: stockListValue(db, to) }
}

/** 低库存 and 负库存, as they are now. */
function alertsOf({ db, today, progress }: ReportContext): Pick<DailyReport, 'low' | 'negative'> {
  const { low, negative } = alertCountsOf(['low', 'negative'], db, EVERYTHING, today, progress)
  const page = { kind: 'low', ...EVERYTHING, sort: 'urgency', descending: false, cursor: null, limit: MOST } as const
  const rows = low === 0 ? [] : alertPage(db, page, today).rows
  return {
    low: {
      count: low,
      rows: rows.map(({ productId, name, unitName, quantity, minimumStock }) => ({
        productId,
        name,
        unit: unitName,
        quantity,
        minimum: minimumStock,
      })),
    },
    negative,
  }
}

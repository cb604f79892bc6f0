import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { zAccountKind } from './account.ts'
import { report } from './define.ts'
import { zBusinessDate, zId, zMoney, zQuantity } from './scalar.ts'

// 经营日报: what an owner prints each evening, of one day or of several. What a role may not see is null.

const zCount = z.int()

/** 净销售额 = 销售额 − 优惠 − 抹零 − 退货. Without tax, so that it is the 营业收入 of the profit statement. */
const zDailySales = z.strictObject({
  /** 笔数; what was reversed after its period was closed counts backwards. */
  count: zCount,
  items: zQuantity,
  amount: zMoney,
  discount: zMoney,
  rounding: zMoney,
  returnCount: zCount,
  returns: zMoney,
  net: zMoney,
  tax: zMoney,
  cost: zMoney.nullable(),
  profit: zMoney.nullable(),
  /** 毛利率, 1/10,000; of nothing sold there is none. */
  margin: z.int().nullable(),
  /** 客单价: what one sale came to after discounts. */
  averageTicket: zMoney.nullable(),
  /** 连带率: pieces of one sale. */
  itemsPerTicket: zQuantity.nullable(),
  /** 折扣率: discounts ÷ sales, 1/10,000. */
  discountRate: z.int().nullable(),
})

const zDailyMethod = z.strictObject({
  method: z.enum(['account', 'onAccount', 'deposit']),
  accountId: zId('account').nullable(),
  /** Of the account: 现金, 银行 … */
  kind: zAccountKind.nullable(),
  name: z.string(),
  count: zCount,
  taken: zMoney,
  returned: zMoney,
  net: zMoney,
})
export type DailyMethod = z.output<typeof zDailyMethod>

/** 现金 · 银行 · 网络 · 其他账户 */
export const RECEIVED_SHARES = ['cash', 'bank', 'network', 'other'] as const

/** 实收 ≠ 销售: received = sold − onAccount − deposit + collected + advances. */
const zDailyReceived = z.strictObject({
  /** 净销售额 with tax. */
  sold: zMoney,
  /** 赊销: sold and not paid with the sale. */
  onAccount: zMoney,
  /** Paid at the till or with the shipment out of a deposit. */
  deposit: zMoney,
  /** 收回欠款: of sales of other documents or days. */
  collected: zMoney,
  /** 预收. */
  advances: zMoney,
  /** What customers brought into the accounts. */
  received: zMoney,
  /** 实收 by where it lies; what brought nothing is left out. */
  shares: z.array(z.strictObject({ share: z.enum(RECEIVED_SHARES), amount: zMoney })),
})

const zDailyShift = z.strictObject({
  id: z.string(),
  openedBy: z.string(),
  state: z.enum(['open', 'counted', 'uncounted']),
  float: zMoney,
  income: zMoney,
  outgoing: zMoney,
  expected: zMoney,
  counted: zMoney.nullable(),
  difference: zMoney.nullable(),
})

/** 期末 = 期初 + 收入 − 支出. */
const zAccountSums = { opening: zMoney, income: zMoney, outgoing: zMoney, closing: zMoney }

const zNamedGoods = { productId: zId('product'), name: z.string(), unit: z.string() }

const zDailyDocument = {
  documentId: zId('document'),
  type: z.enum(ALL_DOCUMENT_TYPES),
  number: z.string(),
  amount: zMoney,
}

export const zDailyReport = z.strictObject({
  from: zBusinessDate,
  to: zBusinessDate,
  sales: zDailySales,
  methods: z.array(zDailyMethod),
  received: zDailyReceived,
  /** 现金: every shift with its drawer. */
  shifts: z.array(zDailyShift).nullable(),
  /** 资金日报: accounts with something in them, or through which something went. */
  accounts: z
    .strictObject({
      rows: z.array(z.strictObject({ id: zId('account'), name: z.string(), ...zAccountSums })),
      total: z.strictObject(zAccountSums),
    })
    .nullable(),
  purchases: z.strictObject({ count: zCount, amount: zMoney, returns: zMoney, paid: zMoney }).nullable(),
  /** 其他收支, by category; an expense is negative. */
  expenses: z.array(z.strictObject({ category: z.string(), amount: zMoney })).nullable(),
  stock: z.strictObject({ before: zMoney, after: zMoney }).nullable(),
  best: z.array(z.strictObject({ ...zNamedGoods, quantity: zQuantity, amount: zMoney, profit: zMoney.nullable() })),
  /** As it is now, whatever day is asked for. */
  low: z.strictObject({
    count: zCount,
    rows: z.array(z.strictObject({ ...zNamedGoods, quantity: zQuantity, minimum: zQuantity.nullable() })),
  }),
  /** 负库存, as it is now. */
  negative: zCount,
  /** 低于成本: lines that brought less than they cost; null without the cost permission. */
  belowCost: z
    .strictObject({
      count: zCount,
      rows: z.array(z.strictObject({ ...zDailyDocument, name: z.string(), cost: zMoney })),
    })
    .nullable(),
  /** 作废/改单 done on these days. */
  voided: z.strictObject({
    count: zCount,
    rows: z.array(z.strictObject({ ...zDailyDocument, action: z.enum(['void', 'amend']), reason: z.string() })),
  }),
  tieOuts: z.array(z.strictObject({ name: z.enum(['received', 'accountLedger']), ok: z.boolean() })),
})
export type DailyReport = z.output<typeof zDailyReport>

/** @throws AppError INVALID_INPUT: the days end before they begin */
export const get = report(z.strictObject({ from: zBusinessDate, to: zBusinessDate }), zDailyReport, 'report.read')

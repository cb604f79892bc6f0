/**
 * 会计科目 JournalAccount: what the derived journal debits and credits. Codes are those of 小企业会计准则; what the
 * standard does not divide is a sub-account of ours. In the order of a trial balance.
 */
export const JOURNAL_ACCOUNTS = {
  /** 库存现金 */
  cash: { code: '1001', kind: 'asset' },
  /** 银行存款, also what a card terminal takes */
  bank: { code: '1002', kind: 'asset' },
  /** 其他货币资金: WeChat, Alipay, other */
  otherMoney: { code: '1012', kind: 'asset' },
  /** 应收账款 */
  receivable: { code: '1122', kind: 'asset' },
  /** 预付账款 */
  depositPaid: { code: '1123', kind: 'asset' },
  /** 在途物资 between a purchase and its goods: 0 in every document. */
  purchaseClearing: { code: '1402', kind: 'asset' },
  /** 库存商品 */
  inventory: { code: '1405', kind: 'asset' },
  /** 应付账款 */
  payable: { code: '2202', kind: 'liability' },
  /** 预收账款 */
  depositReceived: { code: '2203', kind: 'liability' },
  /** 应交增值税－进项税额 */
  inputTax: { code: '2221.01.01', kind: 'liability' },
  /** 应交增值税－销项税额 */
  outputTax: { code: '2221.01.02', kind: 'liability' },
  /** 期初: what the shop owned when the books began */
  openingEquity: { code: '3001', kind: 'equity' },
  /** 利润分配: what was earned in the years before */
  retainedProfit: { code: '3104', kind: 'equity' },
  /** 组装: what components give to their product; 0 in every document */
  assemblyClearing: { code: '4001.01', kind: 'expense' },
  /** 加工费 that went into stock */
  assemblyFee: { code: '4001.02', kind: 'expense' },
  /** 批发销售收入 */
  salesRevenue: { code: '5001.01', kind: 'income' },
  /** 零售收入 */
  retailRevenue: { code: '5001.02', kind: 'income' },
  /** 销售退回 */
  salesReturns: { code: '5001.03', kind: 'income' },
  /** 其他收入 by category */
  otherIncome: { code: '5051', kind: 'income' },
  /** 存货盘盈 */
  stockGain: { code: '5301.01', kind: 'income' },
  /** 其他入库 */
  otherIn: { code: '5301.02', kind: 'income' },
  /** 无法支付的应付款 */
  debtForgiven: { code: '5301.03', kind: 'income' },
  /** 销售成本 */
  salesCost: { code: '5401.01', kind: 'expense' },
  /** 采购价差 (R13) */
  purchaseVariance: { code: '5401.02', kind: 'expense' },
  /** 成本差异 (R15, R18, R22) */
  costVariance: { code: '5401.03', kind: 'expense' },
  /** 成本调整 as entered */
  costAdjustment: { code: '5401.04', kind: 'expense' },
  /** 服务成本: services that were bought */
  serviceCost: { code: '5401.05', kind: 'expense' },
  /** 费用 by category */
  operatingExpense: { code: '5602', kind: 'expense' },
  /** 手续费 */
  financialExpense: { code: '5603.01', kind: 'expense' },
  /** 收款优惠 forgiven to customers */
  discountGiven: { code: '5603.02', kind: 'expense' },
  /** 付款优惠 forgiven by suppliers */
  discountTaken: { code: '5603.03', kind: 'expense' },
  /** 存货盘亏 */
  stockLoss: { code: '5711.01', kind: 'expense' },
  /** 其他出库 */
  otherOut: { code: '5711.02', kind: 'expense' },
  /** 坏账损失 */
  badDebt: { code: '5711.03', kind: 'expense' },
  /** 往来调整 */
  partnerAdjustment: { code: '5711.04', kind: 'expense' },
} as const satisfies Record<string, { readonly code: string; readonly kind: JournalAccountKind }>

/** What an account is: of the balance sheet, or of the profit. */
export type JournalAccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

export type JournalAccount = keyof typeof JOURNAL_ACCOUNTS

export const ALL_JOURNAL_ACCOUNTS = Object.keys(JOURNAL_ACCOUNTS) as [JournalAccount, ...JournalAccount[]]

/** 损益类: begins at 0 every year; what it comes to is the profit. */
export function isOfProfit(account: JournalAccount): boolean {
  const { kind } = JOURNAL_ACCOUNTS[account]
  return kind === 'income' || kind === 'expense'
}

/** 余额方向: the side on which the account grows. */
export function normalSide(account: JournalAccount): 'debit' | 'credit' {
  const { kind } = JOURNAL_ACCOUNTS[account]
  return kind === 'asset' || kind === 'expense' ? 'debit' : 'credit'
}

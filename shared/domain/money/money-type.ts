/**
 * 资金单据 MoneyType: documents that move money or what partners owe, and no goods. They share numbers, hash chain,
 * drafts, list and reversal with the other documents; what is entered is their own.
 */
export const MONEY_TYPES = [
  'collection',
  'payment',
  'depositReceived',
  'depositPaid',
  'income',
  'expense',
  'accountTransfer',
  'partnerAdjustment',
  'openingPartner',
  'openingAccount',
] as const

export type MoneyType = (typeof MONEY_TYPES)[number]

/** Fixed part of the number `PREFIX-YYYYMMDD-NNNN` (domain.md §4). */
export const MONEY_PREFIX: Readonly<Record<MoneyType, string>> = {
  collection: 'SK',
  payment: 'FK',
  depositReceived: 'YS',
  depositPaid: 'YF',
  income: 'SR',
  expense: 'ZC',
  accountTransfer: 'ZZH',
  partnerAdjustment: 'WLTZ',
  openingPartner: 'QCWL',
  openingAccount: 'QCZJ',
}

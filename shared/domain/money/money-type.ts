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

export function isMoneyType(type: string): type is MoneyType {
  return MONEY_TYPES.some((one) => one === type)
}

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

/**
 * What the tenders of a type are to their accounts: money that comes in (1) or goes out (-1). A transfer names its
 * tenders with their own signs, and so does an opening balance.
 */
export const MONEY_FLOW: Readonly<Record<MoneyType, 1 | -1>> = {
  collection: 1,
  payment: -1,
  depositReceived: 1,
  depositPaid: -1,
  income: 1,
  expense: -1,
  accountTransfer: 1,
  partnerAdjustment: 1,
  openingPartner: 1,
  openingAccount: 1,
}

/** May be dated the day before the books were opened (期初). */
export function isOpeningMoney(type: MoneyType): boolean {
  return type === 'openingPartner' || type === 'openingAccount'
}

/**
 * Money documents that somebody without the field permission 成本 may see and make: what customers pay. The others
 * tell what purchases cost, or what the shop owns.
 */
export function isOfCustomers(type: MoneyType): boolean {
  return type === 'collection' || type === 'depositReceived'
}

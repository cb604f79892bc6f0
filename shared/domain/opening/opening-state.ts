import { addMoney, negateMoney, type Money } from '../../kernel/money.ts'
import type { AnyDocumentType } from '../document/document-type.ts'

/** 期初: open 未完成; done, late entries are still taken; locked 已锁定, none are. */
export const OPENING_STATES = ['open', 'done', 'locked'] as const

export type OpeningState = (typeof OPENING_STATES)[number]

/** Documents that say what the shop had before the books began. */
export function isOpeningType(type: AnyDocumentType): boolean {
  return type === 'openingStock' || type === 'openingPartner' || type === 'openingAccount'
}

/** What opening documents came to. */
export interface OpeningTotals {
  readonly stock: Money
  readonly receivable: Money
  readonly payable: Money
  readonly cash: Money
}

/** 期初净资产 = 库存 + 应收 − 应付 + 资金 */
export function openingNetAssets({ stock, receivable, payable, cash }: OpeningTotals): Money {
  return [receivable, negateMoney(payable), cash].reduce((sum, part) => addMoney(sum, part), stock)
}

import type { MoneyRow } from '#shared/contract/money.ts'
import type { LedgerSide, MoneyContent, SettlementPlan, Tender } from '#shared/contract/money-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type AccountId, type PartnerId } from '#shared/kernel/id.ts'
import { money, parseMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { openShop, type Shop } from './shop.ts'
import type { TestProgram } from './test-program.ts'

/** Accounts every new books have. */
export const CASH: AccountId = id(1)
export const BANK: AccountId = id(2)
export const WECHAT: AccountId = id(3)

export function yuan(text: string): Money {
  const amount = parseMoney(text)
  if (amount === null) throw new Error(`not an amount: ${text}`)
  return amount
}

/** A shop whose money a test moves: amounts are written as text. */
export interface MoneyDesk extends Shop {
  readonly partnerId: PartnerId
  settle(
    type: 'collection' | 'payment',
    date: string,
    amount: string,
    more?: { settlements?: SettlementPlan; discount?: string; side?: LedgerSide; account?: AccountId },
  ): Promise<MoneyRow>
  postMoney(content: MoneyContent): Promise<MoneyRow>
  /** What is open, one text per entry: `number open`. */
  open(side?: LedgerSide): Promise<string[]>
  balance(account?: AccountId): Promise<string>
  partnerBalance(side?: LedgerSide): Promise<string>
}

export const tender = (amount: string, method: Tender['method'] = 'account', accountId = CASH): Tender => ({
  method,
  accountId: method === 'account' ? accountId : null,
  amount: yuan(amount),
  received: null,
  remark: '',
})

const inYuan = (amount: number) =>
  (amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2, useGrouping: false })

export async function openMoneyDesk(program?: TestProgram): Promise<MoneyDesk> {
  const shop = await openShop(program)
  const { api } = shop
  const { partnerId } = await shop.content('salesShipment', '2026-03-01', [])
  if (partnerId === null) throw new Error('the shop has a partner')
  // Goods to sell, worth nothing, on the first day.
  await shop.post('openingStock', '2026-01-01', [{ product: 'A', quantity: '1000', price: '0' }])
  const desk: MoneyDesk = {
    ...shop,
    partnerId,
    postMoney: (content) => api.money.post({ content, draftId: null }),
    settle: (type, date, amount, more = {}) =>
      desk.postMoney({
        type,
        businessDate: businessDate(date),
        remark: '',
        partnerId,
        side: more.side ?? (type === 'collection' ? 'receivable' : 'payable'),
        tenders: amount === '0' ? [] : [{ accountId: more.account ?? CASH, amount: yuan(amount), remark: '' }],
        discount: more.discount === undefined ? ZERO_MONEY : yuan(more.discount),
        settlements: more.settlements ?? 'oldest',
      }),
    open: async (side = 'receivable') =>
      (await api.money.openEntries({ partnerId, side, amends: null })).entries.map(
        ({ document, open }) => `${document.number} ${inYuan(open)}`,
      ),
    balance: async (account = CASH) => {
      const found = (await api.account.list({})).find((one) => one.id === account)
      return inYuan(found?.balance ?? money(0))
    },
    partnerBalance: async (side = 'receivable') => {
      const standing = await api.partner.standing({
        id: partnerId,
        side: side === 'receivable' ? 'customer' : 'supplier',
      })
      return inYuan(standing.balance)
    },
  }
  return desk
}

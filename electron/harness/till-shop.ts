import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { RetailContent } from '#shared/contract/till.ts'
import { id, type AccountId, type DocumentId, type DocumentLineId, type PartnerId } from '#shared/kernel/id.ts'
import { money, parseMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { openShop, type LineText, type Shop } from './shop.ts'
import type { TestProgram } from './test-program.ts'

/** Accounts of new books by the word a test uses. */
export const ACCOUNT = {
  cash: id<'account'>(1),
  wechat: id<'account'>(3),
  alipay: id<'account'>(4),
  card: id<'account'>(5),
}

export type TenderText = readonly [
  method: keyof typeof ACCOUNT | 'onAccount' | 'deposit',
  amount: string,
  received?: string,
]

export interface SaleText {
  readonly lines: readonly LineText[]
  readonly tenders: readonly TenderText[]
  readonly rounding?: string
  /** The one customer of the shop instead of a walk-in. */
  readonly customer?: boolean
  readonly type?: RetailContent['type']
  readonly amends?: DocumentId
}

/** A shop with an open till: 100 A worth 330.00 and 50 B worth 77.50 in stock, a float of 200.00 in the drawer. */
export interface TillShop extends Shop {
  readonly customerId: PartnerId
  sale(text: SaleText): Promise<RetailContent>
  sell(text: SaleText, requestId?: string): Promise<Receipt>
  accountBalance(account: AccountId): Money
  /** What the customer owes. */
  owes(): Promise<string>
  lineIds(document: DocumentId): Promise<DocumentLineId[]>
}

export async function openTill(test?: TestProgram): Promise<TillShop> {
  const shop = await openShop(test)
  await shop.post('purchaseReceipt', '2026-12-01', [
    { product: 'A', quantity: '100', amount: '330.00' },
    { product: 'B', quantity: '50', amount: '77.50' },
  ])
  await shop.api.shift.open({ openingFloat: money(20_000) })
  const [customer] = await shop.api.partner.search({ text: '永盛', side: 'customer', limit: 1 })
  if (customer === undefined) throw new Error('the shop has a customer')
  const till: TillShop = {
    ...shop,
    customerId: customer.id,
    sale: (text) => saleContent(shop, customer.id, text),
    sell: async (text, requestId) =>
      shop.api.till.sell({ content: await till.sale(text), amends: text.amends ?? null, endsCart: true }, requestId),
    accountBalance: (account) => balanceOf(shop, account),
    owes: async () => String((await shop.api.till.customer({ partnerId: customer.id })).owes),
    lineIds: async (document) => (await shop.api.document.get({ id: document })).lines.map((line) => line.id),
  }
  return till
}

async function saleContent(shop: Shop, customerId: PartnerId, text: SaleText): Promise<RetailContent> {
  const type = text.type ?? 'retailSale'
  const { lines, warehouseId } = await shop.content(type, '2026-12-31', text.lines)
  return {
    type,
    partnerId: text.customer === true ? customerId : null,
    warehouseId,
    reason: '',
    remark: '',
    rounding: amountOf(text.rounding ?? '0'),
    tenders: text.tenders.map(([method, amount, received]) => ({
      ...(method === 'onAccount' || method === 'deposit'
        ? { method, accountId: null }
        : { method: 'account' as const, accountId: ACCOUNT[method] }),
      amount: amountOf(amount),
      received: received === undefined ? null : amountOf(received),
      remark: '',
    })),
    lines,
  }
}

function amountOf(text: string): Money {
  const amount = parseMoney(text)
  if (amount === null) throw new Error(`not an amount: ${text}`)
  return amount
}

function balanceOf({ program }: Shop, account: AccountId): Money {
  const { db } = program.host.current.books
  const sum = db.sqlite
    .prepare<[number], number | null>('SELECT SUM(amount) FROM account_entry WHERE account_id = ?')
    .pluck()
    .get(account)
  return sum == null ? ZERO_MONEY : money(Number(sum))
}

import type { Tender } from '#shared/contract/money-content.ts'
import type { RetailContent } from '#shared/contract/till.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { expectedCash, findOpenShift } from '#db/ledger/shift-ledger.ts'
import { findDocument } from '#db/repository/document-read.ts'
import { closeShift, openShift } from '../features/till/shift.ts'
import { accountOf, type AccountKind } from './accounts.ts'
import type { Clerk } from './clerk.ts'
import { yuan } from './orders.ts'
import { shopLines } from './sales.ts'

const FLOAT = yuan(300)
/** What the drawer was short of or had too much, by day. */
const DIFFERENCES: ReadonlyMap<number, Money> = new Map([
  [12, yuan(-5)],
  [40, yuan(2)],
  [71, yuan(-10)],
])
/** Of eleven customers: how they pay. */
const WAYS: readonly AccountKind[] = [
  ...(['wechat', 'wechat', 'wechat', 'wechat', 'wechat'] as const),
  ...(['cash', 'cash', 'cash', 'alipay', 'alipay', 'card'] as const),
]
const NOTE = 1000
const CASH_BACK = yuan(100)

export function openTill(clerk: Clerk): void {
  openShift(clerk.later(), FLOAT)
}

/** A day at the till: the drawer is counted in the evening, and still open on the last day. */
export function keepTill(clerk: Clerk, day: number, weekday: number, isLast: boolean): void {
  const { from, to, weekend } = clerk.story.catalogue.sales
  const busy = weekday === 6 || weekday === 0 ? weekend : clerk.story.random.between(from, to)
  for (let index = 0; index < busy; index += 1) sellAtTill(clerk)
  if (day % 11 === 5) takeBack(clerk)
  if (!isLast) countDrawer(clerk, day)
}

function sellAtTill(clerk: Clerk): void {
  const { story } = clerk
  const { lines, total } = shopLines(clerk)
  if (lines.length === 0) return
  const regular = story.random.onceIn(14) ? story.random.pick(story.masters.traders.slice(0, 4)) : null
  const tenders = regular === null ? payment(clerk, total) : [tender('onAccount', null, total)]
  const { id } = clerk.sell(retail(clerk, 'retailSale', regular, lines, tenders))
  if (regular === null) story.lastSale = id
}

/** The first line of the sale before comes back. */
function takeBack(clerk: Clerk): void {
  const { story, context } = clerk
  const sale = story.lastSale === null ? null : findDocument(context.db, story.lastSale)
  const [line] = sale?.lines ?? []
  if (line === undefined) return
  const { productId, unitId, quantity, discountRate, grossAmount, id } = line
  const back = { productId, unitId, quantity, discountRate, price: null, amount: null, remark: '', sourceLineId: id }
  // There may not be more in the drawer.
  const way = grossAmount > CASH_BACK ? 'wechat' : 'cash'
  const tenders = [tender('account', accountOf(context, way), grossAmount)]
  clerk.sell(retail(clerk, 'retailReturn', null, [back], tenders))
}

function payment({ story, context }: Clerk, total: Money): Tender[] {
  const way = story.random.pick(WAYS)
  const cash = accountOf(context, 'cash')
  // Some have a little cash on them and pay the rest by telephone.
  if (total > 2 * NOTE && story.random.onceIn(12))
    return [
      tender('account', cash, money(NOTE)),
      tender('account', accountOf(context, 'wechat'), addMoney(total, money(-NOTE))),
    ]
  if (way !== 'cash') return [tender('account', accountOf(context, way), total)]
  return [{ ...tender('account', cash, total), received: money(Math.ceil(total / NOTE) * NOTE) }]
}

function tender(method: Tender['method'], accountId: Tender['accountId'], amount: Money): Tender {
  return { method, accountId, amount, received: null, remark: '' }
}

function retail(
  { story }: Clerk,
  type: RetailContent['type'],
  partnerId: PartnerId | null,
  lines: RetailContent['lines'],
  tenders: Tender[],
): RetailContent {
  const warehouseId = story.masters.shop
  return { type, partnerId, warehouseId, reason: '', remark: '', rounding: ZERO_MONEY, tenders, lines }
}

function countDrawer(clerk: Clerk, day: number): void {
  const shift = findOpenShift(clerk.context.db)
  if (shift === null) throw new Error('the shift was opened in the morning')
  const expected = expectedCash(clerk.context.db, shift.id)
  const counted = addMoney(expected, DIFFERENCES.get(day) ?? ZERO_MONEY)
  closeShift(clerk.later(), { counted, denominations: [], remark: '' })
}

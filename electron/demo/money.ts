import type { LedgerSide } from '#shared/contract/money-content.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { openEntriesOf } from '#db/report/open-entries.ts'
import { accountBalances } from '#db/repository/account.ts'
import { accountOf, categoryNamed, type AccountKind } from './accounts.ts'
import type { Both } from './catalogue.ts'
import type { Clerk } from './clerk.ts'
import { yuan } from './orders.ts'
import { LATE_PAYERS } from './sales.ts'
import { inLanguage, WORDS } from './words.ts'

const LATE_FROM = 38
const PART_PAYMENT_DAY = 76
const BAD_DEBT_DAY = 79
const DEPOSIT_DAY = 86
/** What stays in an account when the owner carries the rest to the bank. */
const KEPT = yuan(1000)
const OPENING: readonly (readonly [AccountKind, Money])[] = [
  ['cash', yuan(1860)],
  ['bank', yuan(126_400)],
  ['wechat', money(235_780)],
  ['alipay', money(91_250)],
]
/** By position among customers and suppliers, in 元. */
const OWED_TO_US = [6840, 3275, 9120, 0, 2460, 0, 0, 1318]
const OWED_BY_US = [12_600, 0, 18_450, 7330]

/** What was in the accounts, owed and owing when the books began. */
export function postOpeningMoney(clerk: Clerk): void {
  const businessDate = addDays(clerk.date, -1)
  const { masters } = clerk.story
  for (const [kind, amount] of OPENING) {
    const accountId = accountOf(clerk.context, kind)
    clerk.postMoney({ type: 'openingAccount', businessDate, remark: '', accountId, amount })
  }
  for (const [index, amount] of OWED_TO_US.entries()) postOwed(clerk, masters.traders[index], 'receivable', amount)
  for (const [index, amount] of OWED_BY_US.entries()) postOwed(clerk, masters.suppliers[index], 'payable', amount)
}

function postOwed(clerk: Clerk, partnerId: PartnerId | undefined, side: LedgerSide, amount: number): void {
  if (partnerId === undefined || amount === 0) return
  const businessDate = addDays(clerk.date, -1)
  const dueDate = addDays(businessDate, 15)
  const remark = said(clerk, WORDS.before)
  clerk.postMoney({ type: 'openingPartner', businessDate, remark, partnerId, side, amount: yuan(amount), dueDate })
}

/** Money of the day, before the shop opens. */
export function moveMoney(clerk: Clerk, day: number, weekday: number): void {
  if (weekday === 1) carryToBank(clerk, 'cash', WORDS.toBank)
  if (weekday === 3) carryToBank(clerk, 'wechat', WORDS.fromWechat)
  if (weekday === 2 || weekday === 5) collect(clerk, day, weekday)
  if (day % 10 === 9) paySuppliers(clerk)
  if (day % 30 === 3) spend(clerk, '房租', yuan(4800), 'bank', WORDS.rent)
  if (day % 30 === 9) spend(clerk, '工资', yuan(8600), 'bank', WORDS.wages)
  if (day % 30 === 14) spend(clerk, '水电费', money(68_345 + day * 37), 'bank', WORDS.power)
  if (weekday === 4) spend(clerk, '运费', money(12_000 + clerk.story.random.below(30) * 100), 'wechat', WORDS.fuel)
  if (day % 20 === 13) earn(clerk)
  if (day === PART_PAYMENT_DAY)
    collectFrom(clerk, late(clerk, 0), atMostHalf(clerk, late(clerk, 0), yuan(3000)), 'wechat', WORDS.halfWay)
  if (day === BAD_DEBT_DAY) writeOff(clerk)
  if (day === DEPOSIT_DAY) takeDeposits(clerk)
}

/** Half of the customers pay on Tuesday, the others on Friday, what falls due by then; two stopped paying. */
function collect(clerk: Clerk, day: number, weekday: number): void {
  const { masters } = clerk.story
  for (const [index, customer] of masters.traders.entries()) {
    if (index % 2 === (weekday === 2 ? 0 : 1)) continue
    if (LATE_PAYERS.includes(index) && day >= LATE_FROM) continue
    const due = dueBy(clerk, customer, 'receivable', addDays(clerk.date, 5))
    if (due > 0) collectFrom(clerk, customer, due, index % 3 === 0 ? 'wechat' : 'bank', null)
  }
}

/** What is due, oldest first; the odd 分 of a large amount are forgiven. */
function collectFrom(clerk: Clerk, partnerId: PartnerId, due: Money, kind: AccountKind, remark: Both | null): void {
  const discount = due > yuan(100) ? money(due % 100) : ZERO_MONEY
  clerk.postMoney({
    type: 'collection',
    businessDate: clerk.date,
    remark: remark === null ? '' : said(clerk, remark),
    partnerId,
    side: 'receivable',
    tenders: [tender(clerk, kind, subtractMoney(due, discount))],
    discount,
    settlements: 'oldest',
  })
}

function paySuppliers(clerk: Clerk): void {
  for (const partnerId of clerk.story.masters.suppliers) {
    const due = dueBy(clerk, partnerId, 'payable', clerk.date)
    if (due <= 0) continue
    clerk.postMoney({
      type: 'payment',
      businessDate: clerk.date,
      remark: '',
      partnerId,
      side: 'payable',
      tenders: [tender(clerk, 'bank', due)],
      discount: ZERO_MONEY,
      settlements: 'oldest',
    })
  }
}

/** What has fallen due by a day; what the partner has as credit stays for later. */
function dueBy({ context }: Clerk, partnerId: PartnerId, side: LedgerSide, date: BusinessDate): Money {
  const due = openEntriesOf(context.db, partnerId, side).filter((entry) => entry.open > 0 && entry.dueDate <= date)
  return addMoney(...due.map(({ open }) => open))
}

/** Who pays late goes on owing something. */
function atMostHalf(clerk: Clerk, partnerId: PartnerId, amount: Money): Money {
  const due = dueBy(clerk, partnerId, 'receivable', clerk.date)
  return money(Math.min(amount, Math.floor(due / 200) * 100))
}

function carryToBank(clerk: Clerk, kind: AccountKind, remark: Both): void {
  const fromAccountId = accountOf(clerk.context, kind)
  const balance = accountBalances(clerk.context.db).get(fromAccountId) ?? ZERO_MONEY
  const amount = money(Math.floor((balance - KEPT) / 10_000) * 10_000)
  if (amount <= 0) return
  clerk.postMoney({
    type: 'accountTransfer',
    businessDate: clerk.date,
    remark: said(clerk, remark),
    fromAccountId,
    toAccountId: accountOf(clerk.context, 'bank'),
    amount,
    // WeChat takes one in a thousand.
    fee: kind === 'wechat' ? money(amount / 1000) : ZERO_MONEY,
  })
}

function spend(clerk: Clerk, category: string, amount: Money, kind: AccountKind, remark: Both): void {
  const categoryId = categoryNamed(clerk.context, clerk.story.language, category)
  clerk.postMoney({
    type: 'expense',
    businessDate: clerk.date,
    remark: said(clerk, remark),
    partnerId: null,
    lines: [{ categoryId, amount, remark: '' }],
    tenders: [tender(clerk, kind, amount)],
  })
}

function earn(clerk: Clerk): void {
  const amount = money(8600 + clerk.story.random.below(40) * 50)
  const categoryId = categoryNamed(clerk.context, clerk.story.language, '其他收入')
  clerk.postMoney({
    type: 'income',
    businessDate: clerk.date,
    remark: said(clerk, WORDS.cartons),
    partnerId: null,
    lines: [{ categoryId, amount, remark: '' }],
    tenders: [tender(clerk, 'cash', amount)],
  })
}

/** 坏账: a rest that will not come any more. */
function writeOff(clerk: Clerk): void {
  clerk.postMoney({
    type: 'partnerAdjustment',
    businessDate: clerk.date,
    remark: said(clerk, WORDS.writtenOff),
    partnerId: late(clerk, 1),
    adjustment: 'badDebt',
    side: 'receivable',
    amount: atMostHalf(clerk, late(clerk, 1), money(26_650)),
    settlements: 'oldest',
  })
}

/** 预收 of a customer for an order, 预付 to a supplier. */
function takeDeposits(clerk: Clerk): void {
  const { masters } = clerk.story
  const header = { businessDate: clerk.date, remark: said(clerk, WORDS.forOrder) }
  const [customer] = masters.traders
  const [supplier] = masters.suppliers
  if (customer === undefined || supplier === undefined) throw new Error('the demo books have partners')
  clerk.postMoney({
    type: 'depositReceived',
    ...header,
    partnerId: customer,
    tenders: [tender(clerk, 'wechat', yuan(800))],
  })
  clerk.postMoney({ type: 'depositPaid', ...header, partnerId: supplier, tenders: [tender(clerk, 'bank', yuan(2000))] })
}

function late({ story }: Clerk, which: 0 | 1): PartnerId {
  const partner = story.masters.traders[LATE_PAYERS[which] ?? -1]
  if (partner === undefined) throw new Error('two customers pay late')
  return partner
}

function tender({ context }: Clerk, kind: AccountKind, amount: Money) {
  return { accountId: accountOf(context, kind), amount, remark: '' }
}

function said({ story }: Clerk, both: Both): string {
  return inLanguage(both, story.language)
}

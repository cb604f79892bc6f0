import { expect, test, vi } from 'vitest'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { ACCOUNT, openTill } from '#electron/harness/till-shop.ts'
import { money } from '#shared/kernel/money.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

test('a sale posts stock, cost and money of several tenders in one document', async () => {
  const till = await openTill()
  const receipt = await till.sell({
    lines: [
      { product: 'A', quantity: '10', price: '8.75' },
      { product: 'B', quantity: '2', price: '3.50' },
    ],
    tenders: [
      ['wechat', '50'],
      ['cash', '44.50', '100'],
    ],
  })
  expect(receipt).toMatchObject({
    number: 'LS-20261231-0001',
    partnerName: '',
    quantity: 120_000,
    listAmount: 9450,
    total: 9450,
    change: 5550,
    tenders: [
      { method: 'wechat', accountName: '微信', amount: 5000, received: null },
      { method: 'cash', accountName: '现金', amount: 4450, received: 10_000 },
    ],
  })
  expect([await till.pool('A'), await till.pool('B')]).toEqual(['90 297.00', '48 74.40'])
  expect([till.accountBalance(ACCOUNT.cash), till.accountBalance(ACCOUNT.wechat)]).toEqual([4450, 5000])
  expect(await till.owes()).toBe('0')
  expect((await till.api.document.get({ id: receipt.id })).lines.map((line) => line.cost)).toEqual([-3300, -310])
  expect(await till.brokenChecks()).toEqual([])
})

test('double Enter and two windows: the same request sells once', async () => {
  const till = await openTill()
  const text = { lines: [{ product: 'A', quantity: '1', price: '5' }], tenders: [['cash', '5']] } as const
  const [first, second] = await Promise.all([till.sell(text, 'sale-1'), till.sell(text, 'sale-1')])
  expect(second).toEqual(first)
  const after = dumpBooks(till.program.host.current.books.db)
  expect(await till.sell(text, 'sale-1')).toEqual(first)
  expect(dumpBooks(till.program.host.current.books.db) === after).toBe(true)
  expect(await till.pool('A')).toBe('99 326.70')
  expect(till.accountBalance(ACCOUNT.cash)).toBe(500)
})

test('抹零 is a reduction of the lines, allocated to the 分', async () => {
  const till = await openTill()
  const receipt = await till.sell({
    lines: [
      { product: 'A', quantity: '1', price: '3.33' },
      { product: 'A', quantity: '1', price: '3.33' },
      { product: 'B', quantity: '1', price: '1.23' },
    ],
    rounding: '0.09',
    tenders: [['cash', '7.80', '10']],
  })
  // 0.09 over 3.33, 3.33, 1.23: 0.038, 0.038, 0.014.
  expect(receipt).toMatchObject({ listAmount: 789, discount: 0, rounding: 9, total: 780, change: 220 })
  expect((await till.api.document.get({ id: receipt.id })).lines.map((line) => line.amount)).toEqual([329, 329, 122])
  expect(await till.brokenChecks()).toEqual([])
  await expect(
    till.sell({ lines: [{ product: 'A', quantity: '1', price: '3.33' }], rounding: '0.33', tenders: [['cash', '3']] }),
  ).rejects.toMatchObject({ data: { code: 'ROUNDING_TOO_LARGE' } })
})

test('on account: the customer owes it, a walk-in cannot', async () => {
  const till = await openTill()
  const lines = [{ product: 'A', quantity: '4', price: '10' }]
  await till.sell({
    lines,
    customer: true,
    tenders: [
      ['cash', '15'],
      ['onAccount', '25'],
    ],
  })
  expect(await till.owes()).toBe('2500')
  expect(till.accountBalance(ACCOUNT.cash)).toBe(1500)
  expect(await till.brokenChecks()).toEqual([])
  await expect(till.sell({ lines, tenders: [['onAccount', '40']] })).rejects.toMatchObject({
    data: { code: 'WALK_IN_CANNOT_OWE' },
  })
})

test('a deposit pays as far as it reaches', async () => {
  const till = await openTill()
  // What a return gives back to the deposit is a deposit like any other.
  await till.sell({
    type: 'retailReturn',
    customer: true,
    lines: [{ product: 'A', quantity: '3', price: '10' }],
    tenders: [['deposit', '30']],
  })
  expect(await till.api.till.customer({ partnerId: till.customerId })).toMatchObject({ owes: -3000, deposit: 3000 })
  const lines = [{ product: 'A', quantity: '2', price: '10' }]
  await till.sell({ lines, customer: true, tenders: [['deposit', '20']] })
  expect(await till.api.till.customer({ partnerId: till.customerId })).toMatchObject({ owes: -1000, deposit: 1000 })
  await expect(till.sell({ lines, customer: true, tenders: [['deposit', '20']] })).rejects.toMatchObject({
    data: { code: 'DEPOSIT_TOO_LARGE', params: { amount: 2000, available: 1000 } },
  })
  expect(await till.brokenChecks()).toEqual([])
})

test('what is tendered is what is due, of accounts there are', async () => {
  const till = await openTill()
  const lines = [{ product: 'A', quantity: '1', price: '10' }]
  await expect(till.sell({ lines, tenders: [['cash', '9']] })).rejects.toMatchObject({
    data: { code: 'TENDERS_DIFFER', params: { total: 1000, paid: 900 } },
  })
  await expect(till.sell({ lines, tenders: [] })).rejects.toMatchObject({ data: { code: 'TENDERS_DIFFER' } })
  await expect(till.sell({ lines, tenders: [['cash', '10', '9']] })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT' },
  })
  await expect(till.sell({ lines, tenders: [['wechat', '10', '20']] })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT' },
  })
  // Something given away is paid with nothing.
  expect(await till.sell({ lines: [{ product: 'A', quantity: '1', price: '0' }], tenders: [] })).toMatchObject({
    total: 0,
    tenders: [],
  })
})

test('no shift, no sale; no stock, no sale, and no money either', async () => {
  const till = await openTill()
  await expect(
    till.sell({ lines: [{ product: 'A', quantity: '101', price: '1' }], tenders: [['cash', '101']] }),
  ).rejects.toMatchObject({ data: { code: 'INSUFFICIENT_STOCK' } })
  expect(till.accountBalance(ACCOUNT.cash)).toBe(0)
  await till.api.shift.close({ counted: null, denominations: [], remark: '' })
  await expect(
    till.sell({ lines: [{ product: 'A', quantity: '1', price: '1' }], tenders: [['cash', '1']] }),
  ).rejects.toMatchObject({ data: { code: 'NO_OPEN_SHIFT' } })
})

test('改单 of a sale: one reversal, one new sale, the money once', async () => {
  const till = await openTill()
  const sold = await till.sell({ lines: [{ product: 'A', quantity: '3', price: '5' }], tenders: [['cash', '15']] })
  const { cart, total, paid } = await till.api.till.amendCart({ id: sold.id })
  expect(total).toBe(1500)
  expect(paid).toEqual([{ method: 'cash', accountId: ACCOUNT.cash, amount: 1500 }])
  expect(cart.lines).toMatchObject([{ quantity: 30_000, price: 5_000_000, amount: null }])
  const amended = await till.sell({
    lines: [{ product: 'A', quantity: '2', price: '5' }],
    tenders: [['wechat', '10']],
    amends: sold.id,
  })
  expect(amended.number).toBe('LS-20261231-0003')
  expect([till.accountBalance(ACCOUNT.cash), till.accountBalance(ACCOUNT.wechat)]).toEqual([0, 1000])
  expect(await till.pool('A')).toBe('98 323.40')
  expect(await till.brokenChecks()).toEqual([])
})

test('改单 of yesterday’s sale keeps its day: its sales stay yesterday’s, its money passes through the drawer of today', async () => {
  const till = await openTill()
  const text = { lines: [{ product: 'A', quantity: '3', price: '5' }], tenders: [['cash', '15']] } as const
  const sold = await till.sell(text)
  till.setToday('2027-01-01')
  await till.api.shift.open({ openingFloat: money(20_000) })
  const amended = await till.sell({
    lines: [{ product: 'A', quantity: '2', price: '5' }],
    tenders: [['cash', '10']],
    amends: sold.id,
  })
  expect((await till.api.document.get({ id: amended.id })).businessDate).toBe('2026-12-31')
  expect((await till.api.books.today({})).sales).toBe(0)
  expect((await till.api.shift.report({ id: null }))?.expected).toBe(19_500)
  expect(await till.brokenChecks()).toEqual([])
})

test('below cost: refused, and sold when somebody who may stands for it', async () => {
  const till = await openTill()
  await till.api.books.setTradeRules({ belowCostGuard: 'block' })
  const text = { lines: [{ product: 'A', quantity: '1', price: '3' }], tenders: [['cash', '3']] } as const
  await expect(till.sell(text)).rejects.toMatchObject({ data: { code: 'PRICE_BELOW_COST' } })
  expect(till.accountBalance(ACCOUNT.cash)).toBe(0)
  const sale = { content: await till.sale(text), amends: null, endsCart: true }
  const sold = await till.api.till.sell({ ...sale, overrides: ['PRICE_BELOW_COST'] })
  expect(sold.total).toBe(300)
  expect(await till.brokenChecks()).toEqual([])
})

test('a sale of which something came back cannot be amended: said when 改单 begins, as is the missing right', async () => {
  const till = await openTill()
  const sold = await till.sell({ lines: [{ product: 'A', quantity: '3', price: '5' }], tenders: [['cash', '15']] })
  const { cashier } = await hireStaff(till)
  await expect(cashier.api.till.amendCart({ id: sold.id })).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
  const [line] = await till.lineIds(sold.id)
  const back = await till.sell({
    type: 'retailReturn',
    lines: [{ product: 'A', quantity: '1', sourceLineId: line! }],
    tenders: [['cash', '5']],
  })
  await expect(till.api.till.amendCart({ id: sold.id })).rejects.toMatchObject({
    data: { code: 'HAS_DEPENDENTS', params: { dependents: back.number } },
  })
})

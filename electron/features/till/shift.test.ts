import { expect, test, vi } from 'vitest'
import { businessDate as date } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { ACCOUNT, openTill } from '#electron/harness/till-shop.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const sale = (price: string, method: 'cash' | 'wechat' = 'cash') => ({
  lines: [{ product: 'A', quantity: '1', price }],
  tenders: [[method, price]] as const,
})

test('交班: what should be in the drawer, what was counted, and every way to pay', async () => {
  const till = await openTill()
  const cheap = await till.sell(sale('12.50'))
  await till.sell(sale('30'))
  await till.sell(sale('7', 'wechat'))
  const [line] = await till.lineIds(cheap.id)
  await till.sell({
    type: 'retailReturn',
    lines: [{ product: 'A', quantity: '1', sourceLineId: line! }],
    tenders: [['cash', '12.50']],
  })
  const wrong = await till.sell(sale('5'))
  await till.api.till.undo({ id: wrong.id })
  await till.api.till.openDrawer({ reason: '换零钱' })
  expect(await till.api.shift.report({ id: null })).toMatchObject({
    expected: 23_000,
    saleCount: 3,
    sales: 4950,
    returnCount: 1,
    returns: 1250,
    methods: [
      { method: 'cash', count: 3, taken: 4750, returned: 1750, net: 3000 },
      { method: 'wechat', count: 1, taken: 700, returned: 0, net: 700 },
    ],
    voided: [{ number: wrong.number, total: 500 }],
    drawer: [{ reason: '换零钱' }],
    closing: null,
  })
  const report = await till.api.shift.close({
    counted: money(22_950),
    denominations: [
      [money(10_000), 2],
      [money(1_000), 2],
      [money(500), 1],
      [money(100), 4],
      [money(50), 1],
    ],
    remark: '找错五角',
  })
  expect(report.closing).toMatchObject({ counted: 22_950, difference: -50, remark: '找错五角' })
  // The difference is an expense of the drawer: 30.00 came in, 0.50 is missing.
  expect(till.accountBalance(ACCOUNT.cash)).toBe(2950)
  expect(await till.api.document.find({ number: 'ZC-20261231-0001' })).toMatchObject({
    type: 'expense',
    grossAmount: 50,
  })
  expect(await till.api.shift.current({})).toBe(null)
  expect(await till.api.shift.page({ cursor: null, limit: 10 })).toMatchObject({
    rows: [{ expected: 23_000, counted: 22_950 }],
    next: null,
    total: 1,
  })
  expect(await till.brokenChecks()).toEqual([])
})

test('notes that do not add up to what was counted are refused', async () => {
  const till = await openTill()
  await expect(
    till.api.shift.close({ counted: money(100), denominations: [[money(100), 2]], remark: '' }),
  ).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
  expect(await till.api.shift.current({})).toMatchObject({ openingFloat: 20_000 })
})

test('cash of a closed shift goes back through the current one', async () => {
  const till = await openTill()
  const sold = await till.sell(sale('30'))
  const closed = await till.api.shift.close({ counted: money(23_000), denominations: [], remark: '' })
  await expect(till.api.document.void({ id: sold.id, reason: '' })).rejects.toMatchObject({
    data: { code: 'NO_OPEN_SHIFT' },
  })
  await till.api.shift.open({ openingFloat: money(10_000) })
  await till.api.document.void({ id: sold.id, reason: '' })
  expect(await till.api.shift.report({ id: closed.id })).toMatchObject({ expected: 23_000, closing: { difference: 0 } })
  expect(await till.api.shift.report({ id: null })).toMatchObject({
    expected: 7_000,
    voided: [{ number: sold.number }],
  })
  expect(till.accountBalance(ACCOUNT.cash)).toBe(0)
  expect(await till.brokenChecks()).toEqual([])
})

test('a shift left open is closed as not counted by the next day’s opening, not by the same day’s', async () => {
  const till = await openTill()
  await till.sell(sale('30'))
  await expect(till.api.shift.open({ openingFloat: money(0) })).rejects.toMatchObject({
    data: { code: 'SHIFT_IS_OPEN', params: { cashier: '老板', date: '2026-12-31' } },
  })
  till.setToday('2027-01-01')
  expect((await till.api.till.state({})).shiftIsOld).toBe(true)
  await till.api.shift.open({ openingFloat: money(5_000) })
  const { rows } = await till.api.shift.page({ cursor: null, limit: 10 })
  expect(rows).toMatchObject([
    { businessDate: '2027-01-01', closedAt: null },
    { businessDate: '2026-12-31', expected: 23_000, counted: null },
  ])
})

test('only the last sale of the shift is undone; its goods come back as a cart', async () => {
  const till = await openTill()
  const first = await till.sell(sale('30'))
  const second = await till.sell(sale('8'))
  await expect(till.api.till.undo({ id: first.id })).rejects.toMatchObject({
    data: { code: 'NOT_LAST_SALE', params: { number: first.number } },
  })
  const { cart } = await till.api.till.undo({ id: second.id })
  expect(cart?.lines).toMatchObject([{ quantity: 10_000, price: 8_000_000 }])
  expect((await till.api.till.state({})).lastSale?.number).toBe(first.number)
  expect(till.accountBalance(ACCOUNT.cash)).toBe(3_000)
})

test('a cashier sells, undoes the last sale and closes the shift, but does not void or set', async () => {
  const till = await openTill()
  const { cashier, accountant } = await hireStaff(till)
  const content = await till.sale(sale('3'))
  const sold = await cashier.api.till.sell({ content, amends: null, endsCart: true })
  expect(sold.cashier).toBe('cashier')
  await expect(cashier.api.document.void({ id: sold.id, reason: '' })).rejects.toMatchObject({
    data: { code: 'FORBIDDEN' },
  })
  await expect(cashier.api.till.sell({ content, amends: sold.id, endsCart: true })).rejects.toMatchObject({
    data: { code: 'FORBIDDEN' },
  })
  const settings = await cashier.api.till.settings({})
  await expect(cashier.api.till.saveSettings(settings)).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
  await cashier.api.till.undo({ id: sold.id })
  await cashier.api.shift.close({ counted: money(20_000), denominations: [], remark: '' })
  await expect(accountant.api.till.state({})).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
})

test('cash that is collected or spent during a shift passes its drawer, of other days or accounts it does not', async () => {
  const till = await openTill()
  await till.sell({
    lines: [{ product: 'A', quantity: '4', price: '10' }],
    customer: true,
    tenders: [['onAccount', '40']],
  })
  const collect = (account: number, businessDate: string, amount: number) =>
    till.api.money.post({
      draftId: null,
      content: {
        type: 'collection',
        businessDate: date(businessDate),
        remark: '',
        partnerId: till.customerId,
        side: 'receivable',
        tenders: [{ accountId: id<'account'>(account), amount: money(amount), remark: '' }],
        discount: money(0),
        settlements: 'oldest',
      },
    })
  await collect(1, '2026-12-31', 1_500)
  await collect(3, '2026-12-31', 1_000)
  await collect(1, '2026-12-30', 500)
  expect(await till.api.shift.report({ id: null })).toMatchObject({ expected: 21_500 })
  expect(await till.owes()).toBe('1000')
  expect(await till.brokenChecks()).toEqual([])
})

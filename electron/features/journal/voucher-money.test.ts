import { expect, test } from 'vitest'
import type { ContentOf, MoneyContent } from '#shared/contract/money-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { BANK, CASH, openMoneyDesk, tender, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { askReport, rowsOf } from '#electron/harness/report-text.ts'
import { voucherText } from '#electron/harness/voucher-text.ts'

const header = (date: string) => ({ businessDate: businessDate(date), remark: '' })
const inBank = (amount: string) => [{ accountId: BANK, amount: yuan(amount), remark: '' }]
const posted = async (desk: MoneyDesk, content: MoneyContent) => voucherText(desk, await desk.postMoney(content))

const adjusted = (desk: MoneyDesk, more: Pick<ContentOf<'partnerAdjustment'>, 'adjustment' | 'side' | 'amount'>) =>
  posted(desk, {
    type: 'partnerAdjustment',
    ...header('2026-03-20'),
    partnerId: desk.partnerId,
    settlements: 'oldest',
    ...more,
  })

test('what is forgiven in settling, and money that goes back', async () => {
  const desk = await openMoneyDesk()
  await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
  await desk.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', amount: '50' }])
  const settled = async (...settlement: Parameters<MoneyDesk['settle']>) =>
    voucherText(desk, await desk.settle(...settlement))
  expect(await settled('collection', '2026-03-02', '70', { discount: '1' })).toEqual([
    'cash 70.00',
    'discountGiven 1.00',
    'receivable -71.00',
  ])
  expect(await settled('payment', '2026-03-02', '48', { discount: '2' })).toEqual([
    'cash -48.00',
    'discountTaken -2.00',
    'payable 50.00',
  ])
  expect(await settled('payment', '2026-03-03', '4', { side: 'receivable' })).toEqual(['cash -4.00', 'receivable 4.00'])
  expect(await settled('collection', '2026-03-03', '3', { side: 'payable' })).toEqual(['cash 3.00', 'payable -3.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a deposit is 预收 or 预付 until it settles something, and again when that is taken back', async () => {
  const desk = await openMoneyDesk()
  const sale = await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
  await desk.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', amount: '50' }])
  const { partnerId } = desk
  const deposit = (type: 'depositReceived' | 'depositPaid') =>
    posted(desk, { type, ...header('2026-03-03'), partnerId, tenders: inBank('20') })
  expect(await deposit('depositReceived')).toEqual(['bank 20.00', 'depositReceived -20.00'])
  expect(await deposit('depositPaid')).toEqual(['bank -20.00', 'depositPaid 20.00'])
  expect(await adjusted(desk, { adjustment: 'apply', side: 'receivable', amount: yuan('15') })).toEqual([
    'depositReceived 15.00',
    'receivable -15.00',
  ])
  expect(await adjusted(desk, { adjustment: 'apply', side: 'payable', amount: yuan('20') })).toEqual([
    'depositPaid -20.00',
    'payable 20.00',
  ])
  const receivableOn = (day: string) =>
    desk.program.host.current.books.db.sqlite
      .prepare<[string], { amount: number }>(
        "SELECT ifnull(SUM(amount), 0) AS amount FROM journal_entry WHERE account = 'receivable' AND business_date <= ?",
      )
      .get(day)?.amount
  expect([receivableOn('2026-03-19'), receivableOn('2026-03-20')]).toEqual([10_000, 8_500])
  // The sale never was, so nothing of the deposit was ever used for it, and its mirror has no voucher either (R20).
  expect(voucherText(desk, await desk.void(sale))).toEqual([])
  expect([receivableOn('2026-03-19'), receivableOn('2026-03-20')]).toEqual([0, 0])
  expect(await desk.brokenChecks()).toEqual([])
})

test('adjustments, bad debts, netting', async () => {
  const desk = await openMoneyDesk()
  await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
  await desk.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', amount: '50' }])
  expect(await adjusted(desk, { adjustment: 'adjust', side: 'receivable', amount: yuan('5') })).toEqual([
    'partnerAdjustment -5.00',
    'receivable 5.00',
  ])
  expect(await adjusted(desk, { adjustment: 'adjust', side: 'payable', amount: yuan('6') })).toEqual([
    'partnerAdjustment 6.00',
    'payable -6.00',
  ])
  expect(await adjusted(desk, { adjustment: 'badDebt', side: 'receivable', amount: yuan('30') })).toEqual([
    'badDebt 30.00',
    'receivable -30.00',
  ])
  expect(await adjusted(desk, { adjustment: 'badDebt', side: 'payable', amount: yuan('1') })).toEqual([
    'debtForgiven -1.00',
    'payable 1.00',
  ])
  expect(await adjusted(desk, { adjustment: 'netting', side: 'receivable', amount: yuan('40') })).toEqual([
    'payable 40.00',
    'receivable -40.00',
  ])
  expect(await desk.brokenChecks()).toEqual([])
})

test('income, expense, a transfer with its fee, and what there was when the books began', async () => {
  const desk = await openMoneyDesk()
  const categories = await desk.api.moneyCategory.list({})
  const categoryOf = (direction: 'income' | 'expense') => categories.find((one) => one.direction === direction)!.id
  const line = (direction: 'income' | 'expense', amount: string) => [
    { categoryId: categoryOf(direction), amount: yuan(amount), remark: '' },
  ]
  const spent = { ...header('2026-03-04'), partnerId: null, tenders: inBank('9') }
  expect(await posted(desk, { type: 'expense', ...spent, lines: line('expense', '9') })).toEqual([
    'bank -9.00',
    'operatingExpense 9.00',
  ])
  expect(await posted(desk, { type: 'income', ...spent, lines: line('income', '9') })).toEqual([
    'bank 9.00',
    'otherIncome -9.00',
  ])
  const moved = { fromAccountId: CASH, toAccountId: BANK, amount: yuan('30'), fee: yuan('1') }
  expect(await posted(desk, { type: 'accountTransfer', ...header('2026-03-04'), ...moved })).toEqual([
    'bank 30.00',
    'cash -31.00',
    'financialExpense 1.00',
  ])
  const opening = { type: 'openingPartner', ...header('2026-01-01'), partnerId: desk.partnerId, dueDate: null } as const
  expect(await posted(desk, { ...opening, side: 'receivable', amount: yuan('7') })).toEqual([
    'openingEquity -7.00',
    'receivable 7.00',
  ])
  expect(await posted(desk, { ...opening, side: 'payable', amount: yuan('8') })).toEqual([
    'openingEquity 8.00',
    'payable -8.00',
  ])
  const account = { type: 'openingAccount', ...header('2026-01-01'), accountId: CASH, amount: yuan('90') } as const
  expect(await posted(desk, account)).toEqual(['cash 90.00', 'openingEquity -90.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a deposit used by a document that was voided in its own open day was never used: no voucher, no turnover', async () => {
  const desk = await openMoneyDesk()
  const { partnerId } = desk
  await desk.postMoney({ type: 'depositReceived', ...header('2026-03-03'), partnerId, tenders: inBank('20') })
  const lines = [{ product: 'A', quantity: '1', amount: '15' }]
  const sale = await desk.post('salesShipment', '2026-03-04', lines, '门店', { tenders: [tender('15', 'deposit')] })
  expect(voucherText(desk, sale)).toContain('depositReceived 15.00')
  await desk.void(sale)
  const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const
  const journal = await askReport(desk.api, 'journal', march)
  expect(rowsOf('journal', journal).map(({ type, account }) => [type, account])).toEqual([
    ['depositReceived', 'bank'],
    ['depositReceived', 'depositReceived'],
  ])
  expect(rowsOf('trialBalance', await askReport(desk.api, 'trialBalance', march))).toMatchObject([
    { account: 'bank', debit: '20.00', closingDebit: '20.00' },
    { account: 'depositReceived', credit: '20.00', closingCredit: '20.00' },
  ])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a sale of before that uses a deposit of later says so on the later day, in a voucher of that day', async () => {
  const desk = await openMoneyDesk()
  const { partnerId } = desk
  await desk.postMoney({ type: 'depositReceived', ...header('2026-03-05'), partnerId, tenders: inBank('20') })
  const lines = [{ product: 'A', quantity: '1', amount: '15' }]
  await desk.post('salesShipment', '2026-02-27', lines, '门店', { tenders: [tender('15', 'deposit')] })
  const march = { period: 'custom', from: businessDate('2026-03-01'), to: businessDate('2026-03-31') } as const
  const said = rowsOf('journal', await askReport(desk.api, 'journal', march))
  expect(said.map(({ businessDate: day, type, account }) => [day, type, account])).toEqual([
    ['2026-03-05', 'depositReceived', 'bank'],
    ['2026-03-05', 'depositReceived', 'depositReceived'],
    ['2026-03-05', 'salesShipment', 'depositReceived'],
    ['2026-03-05', 'salesShipment', 'receivable'],
  ])
  const written = rowsOf('vouchers', await askReport(desk.api, 'vouchers', { ...march, period: 'custom', from: null }))
  expect(written.map(({ businessDate: day, number, account }) => [day, number, account])).toEqual([
    ['2026-02-27', '1', 'receivable'],
    ['2026-02-27', '1', 'salesRevenue'],
    ['2026-03-05', '1', 'bank'],
    ['2026-03-05', '1', 'depositReceived'],
    ['2026-03-05', '2', 'depositReceived'],
    ['2026-03-05', '2', 'receivable'],
  ])
})

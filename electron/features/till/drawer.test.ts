import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { tender } from '#electron/harness/money-desk.ts'
import { ACCOUNT, openTill, type TillShop } from '#electron/harness/till-shop.ts'

// Cash of a shift that was closed, put right while another one is open.

const collection = (till: TillShop, date: string, amount: number) => ({
  type: 'collection' as const,
  businessDate: businessDate(date),
  remark: '',
  partnerId: till.customerId,
  side: 'receivable' as const,
  tenders: [{ accountId: ACCOUNT.cash, amount: money(amount), remark: '' }],
  discount: money(0),
  settlements: 'oldest' as const,
})

async function expected(till: TillShop): Promise<Money> {
  const report = await till.api.shift.report({ id: null })
  if (report === null) throw new Error('a shift is open')
  return report.expected
}

async function nextShift(till: TillShop): Promise<void> {
  await till.api.shift.close({ counted: await expected(till), denominations: [], remark: '' })
  till.setToday('2027-01-01')
  await till.api.shift.open({ openingFloat: money(10_000) })
}

/** 15.00 collected in a shift that is closed by now; the next day's has a float of 100.00. */
async function collectedYesterday(): Promise<{ till: TillShop; id: DocumentId }> {
  const till = await openTill()
  const { id } = await till.api.money.post({ draftId: null, content: collection(till, '2026-12-31', 1_500) })
  await nextShift(till)
  return { till, id }
}

test('a collection that is voided goes back through the current drawer', async () => {
  const { till, id } = await collectedYesterday()
  await till.api.money.void({ id, reason: '' })
  expect(await expected(till)).toBe(8_500)
  expect(till.accountBalance(ACCOUNT.cash)).toBe(0)
})

test('a collection that is amended moves only the difference, whatever its date becomes', async () => {
  const { till, id } = await collectedYesterday()
  const amend = (of: DocumentId, date: string, amount: number) =>
    till.api.money.amend({ id: of, content: collection(till, date, amount), draftId: null, reason: '' })
  const less = await amend(id, '2026-12-31', 1_200)
  expect(await expected(till)).toBe(9_700)
  const today = await amend(less.id, '2027-01-01', 1_200)
  expect(await expected(till)).toBe(9_700)
  await till.api.money.void({ id: today.id, reason: '' })
  expect(await expected(till)).toBe(8_500)
})

test('a sale that was paid at once moves only the difference, too', async () => {
  const till = await openTill()
  const content = (price: string) =>
    till.content('salesShipment', '2026-12-31', [{ product: 'A', quantity: '1', price }])
  const sale = await till.api.document.post({
    content: { ...(await content('20')), tenders: [tender('20')] },
    draftId: null,
  })
  await nextShift(till)
  const amended = await till.api.document.amend({
    id: sale.id,
    content: { ...(await content('18')), tenders: [tender('18')] },
    draftId: null,
    reason: '',
  })
  expect(await expected(till)).toBe(9_800)
  await till.api.document.void({ id: amended.id, reason: '' })
  expect(await expected(till)).toBe(8_000)
})

test('what never went through a drawer does not when it is voided', async () => {
  const till = await openTill()
  const { id } = await till.api.money.post({ draftId: null, content: collection(till, '2026-12-30', 1_500) })
  await till.api.money.void({ id, reason: '' })
  expect(await expected(till)).toBe(20_000)
})

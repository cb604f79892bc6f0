import { expect, test, vi } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { CASH, openMoneyDesk, tender, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { hireStaff } from '#electron/harness/staff.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

// What goods cost is told by what suppliers are paid: closed to roles without the field permission 成本.

const FORBIDDEN = { data: { code: 'FORBIDDEN', params: { permission: 'cost' } } }
const firstLine = async (desk: MoneyDesk, { id }: DocumentRow) => (await desk.api.document.get({ id })).lines[0]!.id

test('the chain of a request stops where costs begin, payments included', async () => {
  const desk = await openMoneyDesk()
  const request = await desk.post('purchaseRequest', '2026-03-01', [{ product: 'A', quantity: '1' }])
  const requested = { product: 'A', quantity: '1', sourceLineId: await firstLine(desk, request) }
  const order = await desk.post('purchaseOrder', '2026-03-01', [{ ...requested, price: '73' }])
  const ordered = { product: 'A', quantity: '1', sourceLineId: await firstLine(desk, order) }
  await desk.post('purchaseReceipt', '2026-03-01', [ordered], '门店', { tenders: [tender('73')] })
  const { owner, cashier } = await hireStaff(desk)
  const chain = async ({ api }: typeof owner) => (await api.order.chain({ id: request.id })).map(({ type }) => type)
  expect(await chain(owner)).toEqual(['purchaseRequest', 'purchaseOrder', 'purchaseReceipt', 'payment'])
  expect(await chain(cashier)).toEqual(['purchaseRequest'])
})

test('what a void of a receipt would do tells what was paid for it', async () => {
  const desk = await openMoneyDesk()
  const receipt = await desk.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', price: '73' }])
  await desk.settle('payment', '2026-03-02', '73')
  const { owner, cashier } = await hireStaff(desk)
  expect((await owner.api.document.check({ do: 'void', id: receipt.id })).money).toMatchObject({ credit: 7_300 })
  await expect(cashier.api.document.check({ do: 'void', id: receipt.id })).rejects.toMatchObject(FORBIDDEN)
})

test('a refund of a supplier is a collection, but not one of customers', async () => {
  const desk = await openMoneyDesk()
  const refund = await desk.settle('collection', '2026-03-05', '30', { side: 'payable' })
  const ofCustomer = await desk.settle('collection', '2026-03-05', '20')
  const { owner, cashier } = await hireStaff(desk)
  const filter = {
    type: null,
    search: '',
    from: null,
    to: null,
    partnerId: null,
    accountId: null,
    status: 'all',
  } as const
  const totals = async ({ api }: typeof owner) => (await api.money.totals(filter)).amount
  expect([await totals(owner), await totals(cashier)]).toEqual([5_000, 2_000])
  await expect(cashier.api.money.get({ id: refund.id })).rejects.toMatchObject(FORBIDDEN)
  expect(await cashier.api.money.get({ id: ofCustomer.id })).toMatchObject({ amount: 2_000 })
  const content = {
    type: 'collection' as const,
    businessDate: businessDate('2026-03-06'),
    remark: '',
    partnerId: desk.partnerId,
    side: 'payable' as const,
    tenders: [{ accountId: CASH, amount: money(100), remark: '' }],
    discount: money(0),
    settlements: 'oldest' as const,
  }
  await expect(cashier.api.money.post({ content, draftId: null })).rejects.toMatchObject(FORBIDDEN)
})

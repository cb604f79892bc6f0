import { expect, test } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import { openMoneyDesk, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { rate, ZERO_RATE } from '#shared/kernel/rate.ts'

// What was agreed in an order as an amount: entered as one, or with something taken off the whole order.

const firstLine = async (desk: MoneyDesk, { id }: DocumentRow) => (await desk.api.document.get({ id })).lines[0]!.id

const carried = async (desk: MoneyDesk, order: DocumentRow, quantity: string) => [
  { product: 'A', quantity, sourceLineId: await firstLine(desk, order) },
]

test('what was taken off an order is taken off what carries it out, in parts that add up', async () => {
  const desk = await openMoneyDesk()
  const order = await desk.post('salesOrder', '2026-03-01', [{ product: 'A', quantity: '7', price: '100' }], '门店', {
    reduction: yuan('100'),
    rounding: yuan('0.10'),
  })
  expect(order.grossAmount).toBe(59_990)
  const ship = async (quantity: string) =>
    (await desk.post('salesShipment', '2026-03-02', await carried(desk, order, quantity))).grossAmount
  // 599.90 ÷ 7 = 85.70, twice of it 171.40, of three 257.10.
  expect(await ship('1')).toBe(8_570)
  expect(await desk.api.document.returnable({ id: order.id })).toMatchObject([{ quantity: 60_000, amount: 51_420 }])
  expect(await ship('3')).toBe(25_710)
  expect(await ship('3')).toBe(25_710)
  expect(await desk.partnerBalance()).toBe('599.90')
  expect(await desk.brokenChecks()).toEqual([])
})

test('an amount that was agreed without a price is carried out in parts, also after 改单', async () => {
  const desk = await openMoneyDesk()
  const order = await desk.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '3', amount: '10' }])
  const receive = async (quantity: string) =>
    desk.post('purchaseReceipt', '2026-03-02', await carried(desk, order, quantity))
  const first = await receive('1')
  const second = await receive('1')
  const third = await receive('1')
  expect([first, second, third].map(({ grossAmount }) => grossAmount)).toEqual([333, 334, 333])
  // Nothing is left, but 改单 of the last one counts on from what came before it.
  expect(await desk.api.document.returnable({ id: order.id })).toEqual([])
  expect(await desk.api.document.returnable({ id: order.id, done: true })).toMatchObject([
    { quantity: 0, amount: 0, agreed: { amount: 1000, ordered: 30_000, done: 30_000 } },
  ])
  const content = await desk.content('purchaseReceipt', '2026-03-02', await carried(desk, order, '1'))
  const amended = await desk.api.document.amend({ id: third.id, content, draftId: null, reason: '' })
  expect(amended.grossAmount).toBe(333)
  expect(await desk.partnerBalance('payable')).toBe('10.00')
})

test('what is left of an agreed amount says from what it is counted, so that a form shows what will be booked', async () => {
  const desk = await openMoneyDesk()
  const order = await desk.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '7', amount: '10' }])
  await desk.post('purchaseReceipt', '2026-03-02', await carried(desk, order, '3'))
  const agreed = { amount: 1000, ordered: 70_000, done: 30_000 }
  expect(await desk.api.document.returnable({ id: order.id })).toMatchObject([
    { quantity: 40_000, amount: 571, agreed },
  ])
  expect((await desk.post('purchaseReceipt', '2026-03-02', await carried(desk, order, '1'))).grossAmount).toBe(142)
})

test('more than was ordered counts in full, so that 改单 takes the amount for the share it is', async () => {
  const desk = await openMoneyDesk()
  await desk.api.order.setTolerances({ overReceipt: rate(5000), overShipment: ZERO_RATE })
  const order = await desk.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '3', amount: '10' }])
  const receive = async (quantity: string) =>
    (await desk.post('purchaseReceipt', '2026-03-02', await carried(desk, order, quantity))).grossAmount
  expect([await receive('1'), await receive('1'), await receive('2')]).toEqual([333, 334, 666])
  // 4 of 3: without the last two, two were carried out before.
  expect(await desk.api.document.returnable({ id: order.id, done: true })).toMatchObject([
    { quantity: 0, amount: 0, agreed: { amount: 1000, ordered: 30_000, done: 40_000 } },
  ])
})

test('lines of one document that take from the same line add up to it, too', async () => {
  const desk = await openMoneyDesk()
  const order = await desk.post('purchaseOrder', '2026-03-01', [{ product: 'A', quantity: '3', amount: '10' }])
  const [third] = await carried(desk, order, '1')
  const receipt = await desk.post('purchaseReceipt', '2026-03-02', [third!, third!, third!])
  expect((await desk.api.document.get({ id: receipt.id })).lines.map(({ amount }) => amount)).toEqual([333, 334, 333])
  const sold = await desk.post('salesShipment', '2026-03-03', [{ product: 'A', quantity: '3', amount: '10' }])
  const sourceLineId = await firstLine(desk, sold)
  const one = { product: 'A', quantity: '1', sourceLineId }
  const back = await desk.post('salesReturn', '2026-03-04', [one, one, one])
  expect((await desk.api.document.get({ id: back.id })).lines.map(({ amount }) => amount)).toEqual([333, 334, 333])
  expect([await desk.partnerBalance('payable'), await desk.partnerBalance()]).toEqual(['10.00', '0.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a quote with something taken off becomes an order at what was quoted', async () => {
  const desk = await openMoneyDesk()
  const request = await desk.post('purchaseRequest', '2026-03-01', [{ product: 'A', quantity: '2' }])
  const quote = await desk.post(
    'supplierQuote',
    '2026-03-01',
    [{ product: 'A', quantity: '2', price: '50', sourceLineId: await firstLine(desk, request) }],
    '门店',
    { reduction: yuan('10') },
  )
  const quoteLineIds = [await firstLine(desk, quote)]
  expect(await desk.api.order.makeOrders({ requestId: request.id, quoteLineIds })).toMatchObject([
    { type: 'purchaseOrder', grossAmount: 9_000 },
  ])
})

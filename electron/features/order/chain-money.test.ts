import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { rate } from '#shared/kernel/rate.ts'
import { openMoneyDesk, tender, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

// Orders, tax, reductions and money in one chain: each part is tested beside its own code, here they meet.

async function taxedDesk(): Promise<MoneyDesk> {
  const desk = await openMoneyDesk(startTestProgram({ taxpayer: 'general' }))
  await desk.api.books.setTradeRules({ tax: true })
  await desk.makeProduct(productContent({ name: '油', purchaseTaxRate: rate(900), salesTaxRate: rate(1300) }))
  return desk
}

const firstLine = async (desk: MoneyDesk, id: DocumentId) => (await desk.api.document.get({ id })).lines[0]!.id

const both = async (desk: MoneyDesk) => [await desk.balance(), await desk.partnerBalance('payable')]

test('an order received twice, taxed, reduced, with freight, partly paid and partly returned; all of it voided', async () => {
  const desk = await taxedDesk()
  const order = await desk.post('purchaseOrder', '2026-03-01', [{ product: '油', quantity: '10', price: '10.90' }])
  const sourceLineId = await firstLine(desk, order.id)
  const carried = (quantity: string) => [{ product: '油', quantity, price: '10.90', sourceLineId }]
  const receipt = await desk.post('purchaseReceipt', '2026-03-02', carried('7'), undefined, {
    freight: yuan('10'),
    reduction: yuan('6.30'),
    tenders: [tender('30')],
  })
  // 76.30 − 6.30 + 10 freight = 80.00, 30.00 of it paid.
  expect(await both(desk)).toEqual(['-30.00', '50.00'])
  // Net 70.00 ÷ 1.09 = 64.22, and the freight.
  expect(await desk.pool('油')).toBe('7 74.22')
  await desk.post('purchaseReceipt', '2026-03-02', carried('3'))
  expect(await both(desk)).toEqual(['-30.00', '82.70'])
  await desk.settle('payment', '2026-03-03', '50')
  const back = await firstLine(desk, receipt.id)
  for (const quantity of ['2', '2', '3'])
    await desk.post('purchaseReturn', '2026-03-04', [{ product: '油', quantity, sourceLineId: back }])
  // The returns give back exactly the 70.00 of the goods; the freight is not.
  expect(await both(desk)).toEqual(['-80.00', '-37.30'])
  expect(await desk.brokenChecks()).toEqual([])

  await expect(desk.void(order)).rejects.toThrow('HAS_DEPENDENTS')
  await desk.api.document.void({ id: order.id, reason: '整单不要了', cascade: true })
  // The payment of its own stands as credit; what was paid with the receipt went back with it.
  expect(await both(desk)).toEqual(['-50.00', '-50.00'])
  expect(await desk.pool('油')).toBe('0 0.00')
  expect(await desk.brokenChecks()).toEqual([])
})

test('a shipment of an order, 不含税, paid out of a deposit; amended, revised, closed, voided in a closed period', async () => {
  const desk = await taxedDesk()
  await desk.post('purchaseReceipt', '2026-01-02', [{ product: '油', quantity: '20', price: '10.90' }])
  await desk.settle('collection', '2026-02-01', '100')
  const order = await desk.post('salesOrder', '2026-02-02', [{ product: '油', quantity: '10', price: '20' }])
  const sourceLineId = await firstLine(desk, order.id)
  const content = (quantity: string) =>
    desk.content('salesShipment', '2026-02-03', [{ product: '油', quantity, price: '20', sourceLineId }], undefined, {
      taxIncluded: false,
      tenders: [tender('100', 'deposit')],
    })
  const shipment = await desk.api.document.post({ content: await content('6'), draftId: null })
  // 120.00 and 13 %: 135.60, 100.00 of it out of the deposit.
  expect([await desk.open(), await desk.partnerBalance()]).toEqual([[`${shipment.number} 35.60`], '35.60'])
  const amended = await desk.api.document.amend({
    id: shipment.id,
    content: await content('5'),
    draftId: null,
    reason: '',
  })
  expect(await desk.partnerBalance()).toBe('13.00')
  const revision = await desk.content('salesOrder', '2026-02-02', [{ product: '油', quantity: '5', price: '20' }])
  await desk.api.document.amend({ id: order.id, content: revision, draftId: null, reason: '' })
  expect(await desk.brokenChecks()).toEqual([])

  await desk.api.period.close({ through: businessDate('2026-02-28') })
  await desk.void(amended)
  expect([await desk.partnerBalance(), await desk.pool('油')]).toEqual(['-100.00', '20 200.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('tax is not lost from a request to the receipt, and an order may be carried out in the other way of prices', async () => {
  const desk = await taxedDesk()
  const request = await desk.post('purchaseRequest', '2026-03-01', [{ product: '油', quantity: '10' }])
  const asked = await desk.api.document.returnable({ id: request.id })
  expect(asked.map((line) => line.taxRate)).toEqual([900])
  const from = async (id: DocumentId) => ({ product: '油', quantity: '10', sourceLineId: await firstLine(desk, id) })
  const quote = await desk.post('supplierQuote', '2026-03-01', [{ ...(await from(request.id)), price: '10.90' }])
  const order = await desk.post('purchaseOrder', '2026-03-01', [await from(quote.id)])
  const receipt = await desk.post('purchaseReceipt', '2026-03-02', [{ ...(await from(order.id)), quantity: '4' }])
  const net = await desk.post(
    'purchaseReceipt',
    '2026-03-02',
    [{ ...(await from(order.id)), quantity: '6', price: '10' }],
    undefined,
    { taxIncluded: false },
  )
  const taxOf = async ({ id }: { id: DocumentId }) => {
    const { netAmount, taxAmount, grossAmount } = await desk.api.document.get({ id })
    return [netAmount, taxAmount, grossAmount]
  }
  expect([await taxOf(quote), await taxOf(order)]).toEqual([
    [10_000, 900, 10_900],
    [10_000, 900, 10_900],
  ])
  expect([await taxOf(receipt), await taxOf(net)]).toEqual([
    [4000, 360, 4360],
    [6000, 540, 6540],
  ])
  expect(await desk.brokenChecks()).toEqual([])
})

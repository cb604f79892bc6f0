import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { rate } from '#shared/kernel/rate.ts'
import { CASH, openMoneyDesk, tender, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'
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

test('what was paid with a shipment leaves its chain when it is taken back, and so does its reversal', async () => {
  const desk = await openMoneyDesk()
  const sold = [{ product: 'A', quantity: '1', price: '10' }]
  const shipment = await desk.post('salesShipment', '2026-03-01', sold, undefined, { tenders: [tender('10')] })
  const chain = async () => (await desk.api.order.chain({ id: shipment.id })).map(({ type, status }) => [type, status])
  expect(await chain()).toEqual([
    ['salesShipment', 'posted'],
    ['collection', 'posted'],
  ])
  await desk.void(shipment)
  expect(await chain()).toEqual([['salesShipment', 'voided']])
})

const PARTNER = {
  ...{ code: '', isSupplier: true, isCustomer: true, contact: '', phone: '', address: '', taxNumber: '', bankName: '' },
  ...{ bankAccount: '', priceLevelId: null, creditLimit: null, termDays: 30, remark: '' },
}

test('the deposit of an order is taken in two parts, pays its shipment first, and stays as credit', async () => {
  const desk = await openMoneyDesk()
  const credit = await desk.settle('collection', '2026-02-01', '40')
  const deposit = yuan('100')
  const lines = [{ product: 'A', quantity: '10', price: '30' }]
  const order = await desk.post('salesOrder', '2026-02-02', lines, undefined, { deposit })
  const take = (amount: string, partnerId = desk.partnerId) =>
    desk.postMoney({
      type: 'depositReceived',
      businessDate: businessDate('2026-02-03'),
      remark: '',
      partnerId,
      tenders: [{ accountId: CASH, amount: yuan(amount), remark: '' }],
      orderId: order.id,
    })
  const first = await take('60')
  expect(await desk.api.order.deposit({ id: order.id })).toMatchObject({
    agreed: 10_000,
    paid: 6000,
    open: 4000,
    unused: 6000,
    documents: [{ number: first.number }],
  })
  const revised = await desk.api.document.amend({
    id: order.id,
    content: await desk.content('salesOrder', '2026-02-02', lines, undefined, { deposit, remark: '改' }),
    draftId: null,
    reason: '',
  })
  const second = await take('50')
  expect(await desk.api.order.deposit({ id: revised.id })).toMatchObject({ paid: 11_000, open: 0, unused: 11_000 })
  expect((await desk.api.money.get({ id: second.id })).order).toMatchObject({ number: order.number })
  expect((await desk.api.order.chain({ id: revised.id })).map(({ number }) => number)).toContain(second.number)

  const sourceLineId = await firstLine(desk, revised.id)
  expect(await desk.api.order.depositOfLines({ lineIds: [sourceLineId] })).toEqual({ unused: 11_000 })
  const carried = [{ product: 'A', quantity: '4', price: '30', sourceLineId }]
  const shipment = await desk.post('salesShipment', '2026-02-04', carried, undefined, {
    tenders: [tender('110', 'deposit')],
  })
  // The older credit of no order is left alone.
  expect(await desk.open()).toEqual([`${credit.number} -40.00`, `${shipment.number} 10.00`])
  expect((await desk.api.document.check({ do: 'void', id: revised.id, cascade: true })).money).toMatchObject({
    deposit: 11_000,
  })
  await desk.api.document.void({ id: revised.id, reason: '', cascade: true })
  expect(await desk.open()).toEqual([`${credit.number} -40.00`, `${first.number} -60.00`, `${second.number} -50.00`])
  await expect(take('10')).rejects.toMatchObject({ data: { code: 'ALREADY_VOIDED' } })
  expect(await desk.brokenChecks()).toEqual([])
})

test('a deposit is for an order of its own partner and side, and is taken back alone', async () => {
  const desk = await openMoneyDesk()
  const order = await desk.post('purchaseOrder', '2026-02-02', [{ product: 'A', quantity: '10', price: '30' }])
  const { partnerId } = await desk.api.document.get({ id: order.id })
  if (partnerId === null) throw new Error('an order has a partner')
  const content = {
    type: 'depositPaid' as const,
    businessDate: businessDate('2026-02-03'),
    remark: '',
    partnerId,
    tenders: [{ accountId: CASH, amount: yuan('60'), remark: '' }],
    orderId: order.id,
  }
  await expect(desk.postMoney({ ...content, type: 'depositReceived' })).rejects.toMatchObject({
    data: { code: 'DOCUMENT_TYPE_MISMATCH' },
  })
  const other = await desk.api.partner.create({ ...PARTNER, name: '别家' })
  await expect(desk.postMoney({ ...content, partnerId: other.id })).rejects.toMatchObject({
    data: { code: 'ORDER_NOT_OF_PARTNER' },
  })
  const paid = await desk.postMoney(content)
  expect(await desk.api.order.deposit({ id: order.id })).toMatchObject({ room: 24_000 })
  expect(await desk.api.order.deposit({ id: order.id, without: paid.id })).toMatchObject({ room: 30_000 })
  const amended = await desk.api.money.amend({
    id: paid.id,
    content: { ...content, tenders: [{ accountId: CASH, amount: yuan('70'), remark: '' }] },
    draftId: null,
    reason: '',
  })
  expect(await desk.api.order.deposit({ id: order.id })).toMatchObject({ agreed: 0, paid: 7000, open: 0, unused: 7000 })
  await desk.api.money.void({ id: amended.id, reason: '' })
  expect(await desk.api.order.deposit({ id: order.id })).toMatchObject({ paid: 0, unused: 0, documents: [] })
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

test('a deposit of more than the order is worth is taken, and logged with what is over', async () => {
  const desk = await openMoneyDesk()
  const order = await desk.post('salesOrder', '2026-02-02', [{ product: 'A', quantity: '10', price: '30' }])
  const take = (amount: string) =>
    desk.postMoney({
      type: 'depositReceived',
      businessDate: businessDate('2026-02-03'),
      remark: '',
      partnerId: desk.partnerId,
      tenders: [{ accountId: CASH, amount: yuan(amount), remark: '' }],
      orderId: order.id,
    })
  const logged = (documentId: number) =>
    desk.program.host.current.books.db.sqlite
      .prepare<[number], { after: string | null }>(
        `SELECT after FROM audit_entry WHERE entity = 'document' AND entity_id = ?`,
      )
      .all(documentId)
  const first = await take('300')
  expect(logged(first.id)).toEqual([{ after: null }])
  const second = await take('0.01')
  expect(logged(second.id)).toEqual([{ after: '{"beyondOrder":1}' }])
  expect(await desk.api.order.deposit({ id: order.id })).toMatchObject({ paid: 30_001, room: 0 })
  expect(await desk.brokenChecks()).toEqual([])
})

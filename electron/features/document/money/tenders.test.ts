import { describe, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { Tender } from '#shared/contract/money-content.ts'
import { openShop } from '#electron/harness/shop.ts'
import { BANK, CASH, openMoneyDesk, tender, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'

const line = (amount: string) => [{ product: 'A', quantity: '1', amount }]
const sell = (desk: MoneyDesk, date: string, amount: string, tenders: Tender[]) =>
  desk.post('salesShipment', date, line(amount), undefined, { tenders })
const standing = (desk: MoneyDesk, { id }: { id: Awaited<ReturnType<typeof sell>>['id'] }) =>
  desk.api.money.standing({ id })

describe('a shipment that is paid at once', () => {
  test('posts its collection with it, and owes the rest', async () => {
    const desk = await openMoneyDesk()
    const shipment = await sell(desk, '2026-03-01', '100', [
      tender('60'),
      tender('30', 'account', BANK),
      tender('10', 'onAccount'),
    ])
    expect(await standing(desk, shipment)).toMatchObject({
      amount: 10_000,
      open: 1000,
      linked: [{ number: 'SK-20260301-0001' }],
      settlements: [{ document: { number: 'SK-20260301-0001' }, amount: 9000 }],
    })
    expect([await desk.balance(), await desk.balance(BANK), await desk.partnerBalance()]).toEqual([
      '60.00',
      '30.00',
      '10.00',
    ])
    const [linked] = (await standing(desk, shipment))!.linked
    expect(await desk.api.money.get({ id: linked!.id })).toMatchObject({ withDocument: { number: shipment.number } })
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('says that the customer pays at once, but not when he paid a part of it', async () => {
    const desk = await openMoneyDesk()
    const whole = await sell(desk, '2026-03-01', '100', [tender('60'), tender('40', 'account', BANK)])
    const { partnerId } = await desk.api.document.get({ id: whole.id })
    const paysAtOnce = async () => (await desk.api.partner.standing({ id: partnerId!, side: 'customer' })).paysAtOnce
    expect(await paysAtOnce()).toBe(true)
    await sell(desk, '2026-03-02', '50', [tender('20')])
    expect(await paysAtOnce()).toBe(false)
    await sell(desk, '2026-03-03', '50', [tender('50')])
    expect(await paysAtOnce()).toBe(true)
    await sell(desk, '2026-03-04', '50', [])
    expect(await paysAtOnce()).toBe(false)
  })

  test('is voided with its collection; the impact says so', async () => {
    const desk = await openMoneyDesk()
    const shipment = await sell(desk, '2026-03-01', '100', [tender('60')])
    await desk.settle('collection', '2026-03-02', '25')
    expect(await desk.api.document.check({ do: 'void', id: shipment.id })).toMatchObject({
      money: { takenBack: ['SK-20260301-0001'], credit: 2500 },
    })
    await desk.void(shipment)
    expect(await desk.balance()).toBe('25.00')
    expect(await desk.open()).toEqual(['SK-20260302-0001 -25.00'])
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('is amended: money as it was unless said, and later collections settle what still fits', async () => {
    const desk = await openMoneyDesk()
    const shipment = await sell(desk, '2026-03-01', '100', [tender('60')])
    await desk.settle('collection', '2026-03-02', '40')
    const content = await desk.content('salesShipment', '2026-03-01', line('90'))
    expect(await desk.api.document.check({ do: 'amend', id: shipment.id, content })).toMatchObject({
      money: { takenBack: ['SK-20260301-0001'], credit: 0 },
    })
    const amended = await desk.api.document.amend({ id: shipment.id, content, draftId: null, reason: '' })
    expect(await standing(desk, amended)).toMatchObject({ open: 0, linked: [{ number: 'SK-20260301-0003' }] })
    expect(await desk.open()).toEqual(['SK-20260301-0003 -10.00'])
    expect([await desk.balance(), await desk.partnerBalance()]).toEqual(['100.00', '-10.00'])
    const unpaid = await desk.content('salesShipment', '2026-03-01', line('90'), undefined, { tenders: [] })
    await desk.api.document.amend({ id: amended.id, content: unpaid, draftId: null, reason: '' })
    expect([await desk.balance(), await desk.open()]).toEqual(['40.00', ['XSCK-20260301-0005 50.00']])
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('is amended after its money was: what was voided does not come back, what was changed stays changed', async () => {
    const desk = await openMoneyDesk()
    const bounced = await sell(desk, '2026-03-01', '100', [tender('100')])
    const changed = await sell(desk, '2026-03-02', '100', [tender('60')])
    const [[first], [second]] = [(await standing(desk, bounced))!.linked, (await standing(desk, changed))!.linked]
    await desk.api.money.void({ id: first!.id, reason: '退票' })
    const { content } = await desk.api.money.get({ id: second!.id })
    const fifty = [{ accountId: CASH, amount: yuan('50'), remark: '' }]
    const less = { ...content, tenders: fifty, settlements: 'oldest' } as typeof content
    await desk.api.money.amend({ id: second!.id, content: less, draftId: null, reason: '' })
    for (const { id, businessDate: date } of [bounced, changed]) {
      const again = await desk.content('salesShipment', date, line('100'))
      await desk.api.document.amend({ id, content: again, draftId: null, reason: '' })
    }
    expect(await desk.open()).toEqual(['XSCK-20260301-0003 100.00', 'XSCK-20260302-0003 50.00'])
    expect(await desk.balance()).toBe('50.00')
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('is not paid by what turns out to be another partner’s money', async () => {
    const desk = await openMoneyDesk()
    const shipment = await sell(desk, '2026-03-01', '100', [tender('60')])
    const [linked] = (await standing(desk, shipment))!.linked
    const { content } = await desk.api.money.get({ id: linked!.id })
    const other = await openShop(desk, '兴隆')
    const { partnerId: otherId } = await other.content('salesShipment', '2026-03-01', [])
    const moved = { ...content, partnerId: otherId, settlements: 'oldest' } as typeof content
    await desk.api.money.amend({ id: linked!.id, content: moved, draftId: null, reason: '客户录错' })
    expect(await standing(desk, shipment)).toMatchObject({ open: 10_000, linked: [] })
    await desk.void(shipment)
    // The money of the other partner is not taken back with it.
    expect(await desk.balance()).toBe('60.00')
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('is paid out of a deposit, oldest first, and no more than there is', async () => {
    const desk = await openMoneyDesk()
    await desk.postMoney({
      type: 'depositReceived',
      businessDate: businessDate('2026-02-01'),
      remark: '',
      partnerId: desk.partnerId,
      tenders: [{ accountId: BANK, amount: yuan('80'), remark: '' }],
    })
    await expect(sell(desk, '2026-03-01', '100', [tender('81', 'deposit')])).rejects.toMatchObject({
      data: { code: 'DEPOSIT_TOO_LARGE', params: { amount: 8100, available: 8000, limitedBy: 'deposit' } },
    })
    // More than the document comes to is not taken either, however much there is.
    await expect(sell(desk, '2026-03-01', '50', [tender('51', 'deposit')])).rejects.toMatchObject({
      data: { code: 'DEPOSIT_TOO_LARGE', params: { amount: 5100, available: 5000, limitedBy: 'document' } },
    })
    const shipment = await sell(desk, '2026-03-01', '100', [tender('70', 'deposit'), tender('30')])
    expect(await standing(desk, shipment)).toMatchObject({ open: 0 })
    expect(await desk.open()).toEqual(['YS-20260201-0001 -10.00'])
    await desk.void(shipment)
    expect(await desk.open()).toEqual(['YS-20260201-0001 -80.00'])
    expect(await desk.brokenChecks()).toEqual([])
  })
})

test('a receipt is paid, its return refunded', async () => {
  const desk = await openMoneyDesk()
  const receipt = await desk.post(
    'purchaseReceipt',
    '2026-03-01',
    [{ product: 'B', quantity: '10', amount: '200' }],
    undefined,
    {
      tenders: [tender('200')],
    },
  )
  const { lines } = await desk.api.document.get({ id: receipt.id })
  await desk.post(
    'purchaseReturn',
    '2026-03-02',
    [{ product: 'B', quantity: '1', amount: '20', sourceLineId: lines[0]!.id }],
    undefined,
    { tenders: [tender('20')] },
  )
  expect(await desk.api.document.find({ number: 'FK-20260301-0001' })).toMatchObject({ grossAmount: 20_000 })
  expect(await desk.api.document.find({ number: 'SK-20260302-0001' })).toMatchObject({ grossAmount: 2000 })
  expect([await desk.balance(), await desk.open('payable'), await desk.partnerBalance('payable')]).toEqual([
    '-180.00',
    [],
    '0.00',
  ])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a return makes less what its own shipment still owes, before anything else', async () => {
  const desk = await openMoneyDesk()
  await sell(desk, '2026-03-01', '500', [])
  const shipment = await sell(desk, '2026-03-02', '100', [])
  const { lines } = await desk.api.document.get({ id: shipment.id })
  const back = await desk.post('salesReturn', '2026-03-03', [
    { product: 'A', quantity: '0.3', amount: '30', sourceLineId: lines[0]!.id },
  ])
  expect(await desk.open()).toEqual(['XSCK-20260301-0001 500.00', 'XSCK-20260302-0001 70.00'])
  expect(await standing(desk, back)).toMatchObject({ amount: -3000, open: 0 })
  expect(await desk.brokenChecks()).toEqual([])
})

test('in a closed period the reversal takes the money back today', async () => {
  const desk = await openMoneyDesk()
  const shipment = await sell(desk, '2026-03-01', '100', [tender('60')])
  await desk.api.period.close({ through: businessDate('2026-03-31') })
  await desk.void(shipment)
  expect(await desk.api.document.find({ number: 'SK-20261231-0001' })).toMatchObject({
    status: 'reversal',
    businessDate: '2026-12-31',
    grossAmount: -6000,
  })
  expect([await desk.balance(), await desk.open()]).toEqual(['0.00', []])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a deposit that was used is amended: what used it is settled again as far as it fits', async () => {
  const desk = await openMoneyDesk()
  const deposit = {
    type: 'depositReceived',
    businessDate: businessDate('2026-02-01'),
    remark: '',
    partnerId: desk.partnerId,
    tenders: [{ accountId: BANK, amount: yuan('80'), remark: '' }],
  } as const
  const row = await desk.postMoney({ ...deposit, tenders: [...deposit.tenders] })
  await sell(desk, '2026-03-01', '70', [tender('70', 'deposit')])
  const content = { ...deposit, tenders: [{ accountId: BANK, amount: yuan('50'), remark: '' }] }
  const amended = await desk.api.money.amend({ id: row.id, content, draftId: null, reason: '' })
  expect(amended).toMatchObject({ number: 'YS-20260201-0003', open: 0 })
  expect(await desk.open()).toEqual(['XSCK-20260301-0001 20.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('a document without money of its own refuses tenders', async () => {
  const desk = await openMoneyDesk()
  await expect(
    desk.post('otherIn', '2026-03-01', [{ product: 'A', quantity: '1', price: '1' }], undefined, {
      tenders: [tender('1')],
    }),
  ).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'tenders', rule: 'unused' }] } },
  })
})

describe('散客', () => {
  async function walkIn() {
    const desk = await openMoneyDesk()
    const { db } = desk.program.host.current.books
    db.sqlite.prepare('UPDATE partner SET is_walk_in = 1 WHERE id = ?').run(desk.partnerId)
    return desk
  }

  test('pays in full: in cash when nothing is said', async () => {
    const desk = await walkIn()
    const shipment = await desk.post('salesShipment', '2026-03-01', line('12.50'))
    expect(await standing(desk, shipment)).toMatchObject({ open: 0 })
    expect(await desk.balance()).toBe('12.50')
  })

  test('pays what an amended sale comes to, into the account it was paid into', async () => {
    const desk = await walkIn()
    const shipment = await sell(desk, '2026-03-01', '12.50', [tender('12.50', 'account', BANK)])
    const content = await desk.content('salesShipment', '2026-03-01', line('15'))
    const amended = await desk.api.document.amend({ id: shipment.id, content, draftId: null, reason: '' })
    expect(await standing(desk, amended)).toMatchObject({ open: 0 })
    expect([await desk.balance(), await desk.balance(BANK)]).toEqual(['0.00', '15.00'])
  })

  test('paid in two parts, it is amended part by part', async () => {
    const desk = await walkIn()
    const shipment = await sell(desk, '2026-03-01', '20', [tender('5'), tender('15', 'account', BANK)])
    const more = await desk.content('salesShipment', '2026-03-01', line('21'))
    const dearer = await desk.api.document.amend({ id: shipment.id, content: more, draftId: null, reason: '' })
    expect([await desk.balance(), await desk.balance(BANK)]).toEqual(['5.00', '16.00'])
    const less = await desk.content('salesShipment', '2026-03-01', line('8'))
    await desk.api.document.amend({ id: dearer.id, content: less, draftId: null, reason: '' })
    expect([await desk.balance(), await desk.balance(BANK)]).toEqual(['5.00', '3.00'])
  })

  test('does not take over what another owed: that it was paid must be said', async () => {
    const desk = await openMoneyDesk()
    const shipment = await desk.post('salesShipment', '2026-03-01', line('100'))
    const { id: walkInId } = await desk.api.partner.ensureWalkIn({ name: '散客' })
    const content = {
      ...(await desk.content('salesShipment', '2026-03-01', line('100'))),
      partnerId: walkInId,
    }
    await expect(
      desk.api.document.amend({ id: shipment.id, content, draftId: null, reason: '' }),
    ).rejects.toMatchObject({ data: { code: 'WALK_IN_CANNOT_OWE', params: { open: 10_000 } } })
    expect(await desk.balance()).toBe('0.00')
  })

  test('does not owe by a void of what was paid', async () => {
    const desk = await walkIn()
    const shipment = await desk.post('salesShipment', '2026-03-01', line('12.50'))
    const [linked] = (await standing(desk, shipment))!.linked
    await expect(desk.api.money.void({ id: linked!.id, reason: '' })).rejects.toMatchObject({
      data: { code: 'WALK_IN_CANNOT_OWE', params: { open: 1250 } },
    })
    await desk.void(shipment)
    expect(await desk.balance()).toBe('0.00')
  })

  test('cannot owe, and keeps no credit', async () => {
    const desk = await walkIn()
    await expect(sell(desk, '2026-03-01', '12.50', [tender('12')])).rejects.toMatchObject({
      data: { code: 'WALK_IN_CANNOT_OWE', params: { open: 50 } },
    })
    await expect(sell(desk, '2026-03-01', '12.50', [tender('13')])).rejects.toMatchObject({
      data: { code: 'WALK_IN_CANNOT_OWE', params: { open: -50 } },
    })
  })
})

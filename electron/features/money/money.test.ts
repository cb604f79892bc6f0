import { describe, expect, test } from 'vitest'
import type { ContentOf } from '#shared/contract/money-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { BANK, CASH, openMoneyDesk, WECHAT, yuan } from '#electron/harness/money-desk.ts'
import { adjustment, openThreeSales, refused } from '#electron/harness/money-scene.ts'

describe('a collection', () => {
  test('settles oldest first; what is more is credit of the customer', async () => {
    const desk = await openThreeSales()
    const row = await desk.settle('collection', '2026-03-10', '115', { discount: '2' })
    expect(row).toMatchObject({ number: 'SK-20260310-0001', amount: 11_500, discount: 200, open: 0, status: 'posted' })
    expect(await desk.open()).toEqual(['XSCK-20260303-0001 3.00', 'XSCK-20260305-0001 50.00'])
    await desk.settle('collection', '2026-03-11', '60', { account: WECHAT })
    expect(await desk.open()).toEqual(['SK-20260311-0001 -7.00'])
    expect([await desk.balance(), await desk.balance(WECHAT)]).toEqual(['115.00', '60.00'])
    expect(await desk.partnerBalance()).toBe('-7.00')
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('settles what it is told, and no more than is open', async () => {
    const desk = await openThreeSales()
    const { entries } = await desk.api.money.openEntries({
      partnerId: desk.partnerId,
      side: 'receivable',
      amends: null,
    })
    const last = entries.at(-1)!
    await expect(
      desk.settle('collection', '2026-03-10', '60', {
        settlements: [{ entryId: last.entryId, amount: yuan('50.01') }],
      }),
    ).rejects.toMatchObject(
      refused('SETTLEMENT_OVER_ENTRY', { number: 'XSCK-20260305-0001', open: 5000, amount: 5001 }),
    )
    await expect(
      desk.settle('collection', '2026-03-10', '40', { settlements: [{ entryId: last.entryId, amount: yuan('50') }] }),
    ).rejects.toMatchObject(refused('SETTLEMENT_OVER_TOTAL', { amount: 4000, allocated: 5000 }))
    await desk.settle('collection', '2026-03-10', '60', {
      settlements: [{ entryId: last.entryId, amount: yuan('50') }],
    })
    expect(await desk.open()).toEqual([
      'SK-20260310-0001 -10.00',
      'XSCK-20260301-0001 100.00',
      'XSCK-20260303-0001 20.00',
    ])
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('does not settle what another partner or the other side owes', async () => {
    const desk = await openThreeSales()
    await desk.post('purchaseReceipt', '2026-03-02', [{ product: 'B', quantity: '1', amount: '30' }])
    const [owed] = (await desk.api.money.openEntries({ partnerId: desk.partnerId, side: 'payable', amends: null }))
      .entries
    await expect(
      desk.settle('collection', '2026-03-10', '60', { settlements: [{ entryId: owed!.entryId, amount: yuan('10') }] }),
    ).rejects.toMatchObject(refused('SETTLEMENT_FOREIGN', { number: 'CGRK-20260302-0001' }))
    await expect(
      desk.settle('collection', '2026-03-10', '60', { settlements: [{ entryId: id(999), amount: yuan('10') }] }),
    ).rejects.toMatchObject(refused('NOT_FOUND', { entity: 'partnerEntry', id: 999 }))
  })

  test('is previewed as it would be allocated', async () => {
    const desk = await openThreeSales()
    const question = { partnerId: desk.partnerId, side: 'receivable', refund: false, amends: null } as const
    expect(await desk.api.money.allocate({ ...question, amount: yuan('110') })).toMatchObject({
      settlements: [{ amount: 10_000 }, { amount: 1000 }],
      unallocated: 0,
    })
    expect(await desk.api.money.allocate({ ...question, amount: yuan('200') })).toMatchObject({ unallocated: 3000 })
  })

  test('says what is owed, overdue, and when it is due', async () => {
    const desk = await openThreeSales()
    desk.setToday('2026-04-02')
    expect(
      await desk.api.money.openEntries({ partnerId: desk.partnerId, side: 'receivable', amends: null }),
    ).toMatchObject({
      owed: 17_000,
      overdue: 10_000,
      credit: 0,
      entries: [{ dueDate: '2026-03-31', overdueDays: 2 }, { dueDate: '2026-04-02', overdueDays: 0 }, {}],
    })
  })
})

test('what a supplier is owed is paid, refunded and adjusted the same way round', async () => {
  const desk = await openMoneyDesk()
  await desk.post('purchaseReceipt', '2026-03-01', [{ product: 'B', quantity: '10', amount: '300' }])
  await desk.settle('payment', '2026-03-02', '320', { account: BANK })
  expect(await desk.open('payable')).toEqual(['FK-20260302-0001 -20.00'])
  await desk.settle('collection', '2026-03-03', '20', { side: 'payable' })
  expect(await desk.open('payable')).toEqual([])
  expect([await desk.balance(BANK), await desk.balance(), await desk.partnerBalance('payable')]).toEqual([
    '-320.00',
    '20.00',
    '0.00',
  ])
  await desk.postMoney(adjustment(desk, { side: 'payable', amount: yuan('5') }))
  expect(await desk.open('payable')).toEqual(['WLTZ-20260320-0001 5.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('both sides of a partner are netted, credit is applied, and both can be taken back', async () => {
  const desk = await openThreeSales()
  await desk.post('purchaseReceipt', '2026-03-04', [{ product: 'B', quantity: '10', amount: '60' }])
  const netting = await desk.postMoney(adjustment(desk, { adjustment: 'netting', amount: yuan('60') }))
  expect(await desk.open('payable')).toEqual([])
  expect(await desk.open()).toEqual([
    'XSCK-20260301-0001 40.00',
    'XSCK-20260303-0001 20.00',
    'XSCK-20260305-0001 50.00',
  ])
  const deposit = await desk.postMoney({
    type: 'depositReceived',
    businessDate: businessDate('2026-03-10'),
    remark: '定金',
    partnerId: desk.partnerId,
    tenders: [{ accountId: WECHAT, amount: yuan('45'), remark: '' }],
  })
  expect(deposit).toMatchObject({ number: 'YS-20260310-0001', open: -4500, remark: '定金' })
  const applied = await desk.postMoney(adjustment(desk, { adjustment: 'apply', amount: yuan('45') }))
  expect(await desk.open()).toEqual(['XSCK-20260303-0001 15.00', 'XSCK-20260305-0001 50.00'])
  expect(await desk.api.money.get({ id: applied.id })).toMatchObject({
    adjustment: 'apply',
    settlements: [
      { document: { number: 'YS-20260310-0001' }, amount: 4500 },
      { document: { number: 'XSCK-20260301-0001' }, amount: 4000 },
      { document: { number: 'XSCK-20260303-0001' }, amount: 500 },
    ],
  })
  await desk.api.money.void({ id: applied.id, reason: '' })
  await desk.api.money.void({ id: netting.id, reason: '' })
  expect(await desk.open()).toEqual([
    'YS-20260310-0001 -45.00',
    'XSCK-20260301-0001 100.00',
    'XSCK-20260303-0001 20.00',
    'XSCK-20260305-0001 50.00',
  ])
  expect(await desk.open('payable')).toEqual(['CGRK-20260304-0001 60.00'])
  expect(await desk.brokenChecks()).toEqual([])
})

test('netting of too much says what is open on both sides before anything is netted', async () => {
  const desk = await openThreeSales()
  await desk.post('purchaseReceipt', '2026-03-04', [{ product: 'B', quantity: '10', amount: '60' }])
  await expect(desk.postMoney(adjustment(desk, { adjustment: 'netting', amount: yuan('100') }))).rejects.toMatchObject(
    refused('NETTING_TOO_LARGE', { amount: 10_000, receivable: 17_000, payable: 6000 }),
  )
})

test('opening balances may be dated the day before, and a transfer pays its fee', async () => {
  const desk = await openMoneyDesk()
  const header = { businessDate: businessDate('2025-12-31'), remark: '' }
  await desk.postMoney({ type: 'openingAccount', ...header, accountId: CASH, amount: yuan('500') })
  await desk.postMoney({
    type: 'openingPartner',
    ...header,
    partnerId: desk.partnerId,
    side: 'receivable',
    amount: yuan('80'),
    dueDate: businessDate('2026-02-01'),
  })
  await desk.postMoney({
    type: 'accountTransfer',
    businessDate: businessDate('2026-03-01'),
    remark: '',
    fromAccountId: CASH,
    toAccountId: BANK,
    amount: yuan('300'),
    fee: yuan('1.50'),
  })
  expect([await desk.balance(), await desk.balance(BANK)]).toEqual(['198.50', '300.00'])
  expect(await desk.open()).toEqual(['QCWL-20251231-0001 80.00'])
  const ledger = await desk.api.account.ledger({
    accountId: CASH,
    from: businessDate('2026-01-01'),
    to: null,
    cursor: null,
    limit: 20,
  })
  expect(ledger).toMatchObject({
    opening: 50_000,
    income: 0,
    outgoing: 30_150,
    closing: 19_850,
    rows: [{ number: 'ZZH-20260301-0001', amount: -30_150, balance: 19_850, voided: false }],
  })
  expect(await desk.brokenChecks()).toEqual([])
})

test('a repeated request posts once', async () => {
  const desk = await openThreeSales()
  const content: ContentOf<'collection'> = {
    type: 'collection',
    businessDate: businessDate('2026-03-10'),
    remark: '',
    partnerId: desk.partnerId,
    side: 'receivable',
    tenders: [{ accountId: CASH, amount: money(100), remark: '' }],
    discount: ZERO_MONEY,
    settlements: 'oldest',
  }
  const first = await desk.api.money.post({ content, draftId: null }, 'once')
  expect(await desk.api.money.post({ content, draftId: null }, 'once')).toEqual(first)
  expect(await desk.balance()).toBe('1.00')
})

test('a draft of a money document is kept, found by its type, and goes with the posting', async () => {
  const desk = await openThreeSales()
  const draft = await desk.api.document.saveDraft({ id: null, version: null, type: 'income', content: { note: 'x' } })
  expect(await desk.api.document.drafts({ type: 'income' })).toMatchObject([{ id: draft.id }])
  await desk.api.money.post({
    draftId: draft.id,
    content: {
      type: 'income',
      businessDate: businessDate('2026-03-01'),
      remark: '',
      partnerId: null,
      lines: [{ categoryId: id(11), amount: yuan('9'), remark: '卖纸箱' }],
      tenders: [{ accountId: CASH, amount: yuan('9'), remark: '' }],
    },
  })
  expect(await desk.api.document.drafts({ type: null })).toEqual([])
  expect(await desk.api.document.find({ number: 'SR-20260301-0001' })).toMatchObject({ type: 'income' })
})

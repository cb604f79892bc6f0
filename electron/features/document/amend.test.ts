import { describe, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { openShop, type LineText, type Shop } from '#electron/harness/shop.ts'

async function amend(
  shop: Shop,
  { id: amended, type, businessDate: date }: DocumentRow,
  lines: readonly LineText[],
  change: { readonly date?: string; readonly type?: DocumentType; readonly warehouse?: string } = {},
  requestId?: string,
): Promise<DocumentRow> {
  const content = await shop.content(change.type ?? type, change.date ?? date, lines, change.warehouse)
  return shop.api.document.amend({ id: amended, content, draftId: null, reason: '价格录错' }, requestId)
}

const costOf = async (shop: Shop, document: DocumentRow) =>
  (await shop.api.document.get({ id: document.id })).lines.map((line) => line.cost)
const refused = (code: string, params: object = {}) => ({ data: { code, params } })
const dump = (shop: Shop) => dumpBooks(shop.program.host.current.books.db)

/** A receipt of 10 at 100.00 and, on the same day, a sale of all of it. */
async function soldTheSameDay() {
  const shop = await openShop()
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '100' }])
  const sale = await shop.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '10', price: '20' }])
  return { shop, receipt, sale }
}

describe('the price of a receipt whose goods were sold the same day', () => {
  test('is corrected in one posting', async () => {
    const { shop, receipt, sale } = await soldTheSameDay()
    const { partnerId } = await shop.content('purchaseReceipt', '2026-03-01', [])
    const amended = await amend(shop, receipt, [{ product: 'A', quantity: '10', amount: '90' }])
    expect(amended).toMatchObject({
      number: 'CGRK-20260301-0003',
      businessDate: '2026-03-01',
      status: 'posted',
      grossAmount: 9000,
    })
    expect(await costOf(shop, sale)).toEqual([-9000])
    expect(await costOf(shop, receipt)).toEqual([10_000])
    expect(await shop.pool('A')).toBe('0 0.00')
    expect(await shop.api.partner.standing({ id: partnerId!, side: 'supplier' })).toMatchObject({ balance: 9000 })
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('links what was, what cancels it and what counts', async () => {
    const { shop, receipt } = await soldTheSameDay()
    const amended = await amend(shop, receipt, [{ product: 'A', quantity: '10', amount: '90' }])
    const old = await shop.api.document.get({ id: receipt.id })
    expect(old).toMatchObject({
      status: 'voided',
      counterpart: 'CGRK-20260301-0002',
      amends: null,
      amendedBy: { id: amended.id, number: 'CGRK-20260301-0003' },
    })
    const reversal = await shop.api.document.get({ id: old.counterpartId! })
    expect(reversal).toMatchObject({
      status: 'reversal',
      reason: '价格录错',
      amends: null,
      amendedBy: null,
      grossAmount: -10_000,
    })
    expect(await shop.api.document.get({ id: amended.id })).toMatchObject({
      amends: { id: receipt.id, number: 'CGRK-20260301-0001' },
      amendedBy: null,
      counterpart: null,
      reason: '',
      lines: [{ kind: 'goods', amount: 9000 }],
    })
  })

  test('is said before it is done, and nothing is written', async () => {
    const { shop, receipt } = await soldTheSameDay()
    const content = await shop.content('purchaseReceipt', '2026-03-01', [
      { product: 'A', quantity: '10', amount: '90' },
    ])
    const before = dump(shop)
    expect(await shop.api.document.check({ do: 'amend', id: receipt.id, content })).toMatchObject({
      recostedLines: 1,
      months: [{ month: '2026-03', cost: -1000, grossProfit: 1000 }],
      shortage: null,
      expired: [],
      uncosted: [],
      refusal: null,
    })
    expect(dump(shop) === before).toBe(true)
  })
})

test('a quantity below what was sold is refused at the sale, and nothing is written', async () => {
  const { shop, receipt, sale } = await soldTheSameDay()
  const less = [{ product: 'A', quantity: '8', amount: '80' }]
  const content = await shop.content('purchaseReceipt', '2026-03-01', less)
  const shortage = {
    code: 'INSUFFICIENT_STOCK',
    params: {
      product: 'A',
      unit: '个',
      warehouse: '门店',
      batch: '',
      date: '2026-03-01',
      document: sale.number,
      available: 80_000,
      requested: 100_000,
      short: 20_000,
    },
  }
  const before = dump(shop)
  await expect(amend(shop, receipt, less)).rejects.toMatchObject({ data: shortage })
  expect((await shop.api.document.check({ do: 'amend', id: receipt.id, content })).refusal).toEqual(shortage)
  expect(dump(shop) === before).toBe(true)
  expect(await shop.brokenChecks()).toEqual([])
})

test('a sale amended beyond the stock is itself what runs short, also when it was amended before', async () => {
  const { shop, sale } = await soldTheSameDay()
  const once = await amend(shop, sale, [{ product: 'A', quantity: '9', price: '20' }])
  await expect(amend(shop, once, [{ product: 'A', quantity: '11', price: '20' }])).rejects.toMatchObject(
    refused('INSUFFICIENT_STOCK', { document: '', available: 100_000, requested: 110_000, short: 10_000 }),
  )
})

describe('another date', () => {
  test('gives a new place at the end of that day', async () => {
    const shop = await openShop()
    const dear = await shop.post('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '10', amount: '200' }])
    await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '100' }])
    const sale = await shop.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '5', price: '20' }])
    const moved = await amend(shop, dear, [{ product: 'A', quantity: '10', amount: '200' }], { date: '2026-03-01' })
    expect(moved.number).toBe('CGRK-20260301-0002')
    // It comes after the sale that was posted before it.
    expect(await costOf(shop, sale)).toEqual([-5000])
    expect(await shop.pool('A')).toBe('15 250.00')
    const later = await shop.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '3', price: '20' }])
    expect(await costOf(shop, later)).toEqual([-5000])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('is refused where goods would be missing in between', async () => {
    const { shop, receipt, sale } = await soldTheSameDay()
    const before = dump(shop)
    await expect(
      amend(shop, receipt, [{ product: 'A', quantity: '10', amount: '90' }], { date: '2026-03-02' }),
    ).rejects.toMatchObject(
      refused('INSUFFICIENT_STOCK', {
        date: '2026-03-01',
        document: sale.number,
        available: 0,
        requested: 100_000,
        short: 100_000,
      }),
    )
    expect(dump(shop) === before).toBe(true)
  })
})

test('another product and another warehouse: all places of both are judged and valued', async () => {
  const shop = await openShop()
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [
    { product: 'A', quantity: '10', amount: '100' },
    { product: 'B', quantity: '4', amount: '40' },
  ])
  const sale = await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '4', price: '20' }])
  const amended = await amend(shop, receipt, [
    { product: 'A', quantity: '8', amount: '96' },
    { product: 'C', quantity: '2', amount: '10' },
  ])
  expect([await shop.pool('A'), await shop.pool('B'), await shop.pool('C')]).toEqual(['4 48.00', '0 0.00', '2 10.00'])
  expect(await costOf(shop, sale)).toEqual([-4800])
  await expect(
    amend(shop, amended, [{ product: 'A', quantity: '8', amount: '96' }], { warehouse: '后仓' }),
  ).rejects.toMatchObject(
    refused('INSUFFICIENT_STOCK', { warehouse: '门店', document: sale.number, available: 0, requested: 40_000 }),
  )
  expect(await shop.brokenChecks()).toEqual([])
})

test('a document is amended again and again, and voided as any other', async () => {
  const { shop, receipt, sale } = await soldTheSameDay()
  const twice = await amend(shop, await amend(shop, receipt, [{ product: 'A', quantity: '10', amount: '90' }]), [
    { product: 'A', quantity: '12', amount: '84' },
  ])
  expect(twice.number).toBe('CGRK-20260301-0005')
  expect(await costOf(shop, sale)).toEqual([-7000])
  expect(await shop.pool('A')).toBe('2 14.00')
  const before = dump(shop)
  const again = [{ product: 'A', quantity: '10', amount: '80' }]
  const voided = refused('ALREADY_VOIDED', { number: receipt.number, by: 'CGRK-20260301-0002' })
  await expect(shop.void(receipt)).rejects.toMatchObject(voided)
  await expect(amend(shop, receipt, again)).rejects.toMatchObject(voided)
  await expect(shop.void(twice)).rejects.toMatchObject(refused('INSUFFICIENT_STOCK', { document: sale.number }))
  expect(dump(shop) === before).toBe(true)
  await shop.void(sale)
  expect(await shop.void(twice)).toMatchObject({ number: 'CGRK-20260301-0006', status: 'reversal' })
  expect(await shop.pool('A')).toBe('0 0.00')
  expect(await shop.brokenChecks()).toEqual([])
})

test('what cannot be amended', async () => {
  const { shop, receipt, sale } = await soldTheSameDay()
  const lines = [{ product: 'A', quantity: '10', amount: '90' }]
  await shop.void(sale)
  const reversal = await shop.void(receipt)
  const other = await shop.post('purchaseReceipt', '2026-03-01', lines)
  const before = dump(shop)
  await expect(amend(shop, reversal, lines)).rejects.toMatchObject(refused('IS_REVERSAL', { number: reversal.number }))
  await expect(amend(shop, { ...receipt, id: id<'document'>(999) }, lines)).rejects.toMatchObject(
    refused('NOT_FOUND', { entity: 'document', id: 999 }),
  )
  await expect(amend(shop, other, lines, { type: 'openingStock' })).rejects.toMatchObject(
    refused('DOCUMENT_TYPE_MISMATCH', { number: other.number, type: 'purchaseReceipt' }),
  )
  await expect(amend(shop, other, lines, { date: '2027-01-01' })).rejects.toMatchObject(refused('DATE_IN_FUTURE'))
  expect(dump(shop) === before).toBe(true)
})

test('what is dated in a closed period is reversed and posted again today; nothing moves into it', async () => {
  const shop = await openShop()
  const lines = [{ product: 'A', quantity: '10', amount: '90' }]
  const closed = await shop.post('purchaseReceipt', '2026-03-01', lines)
  const open = await shop.post('purchaseReceipt', '2026-04-01', lines)
  await shop.api.period.close({ through: businessDate('2026-03-31') })
  const again = await amend(shop, closed, [{ product: 'A', quantity: '10', amount: '80' }], { date: '2026-04-01' })
  expect(again).toMatchObject({ businessDate: '2026-12-31', number: 'CGRK-20261231-0002' })
  const { counterpart } = await shop.api.document.get({ id: closed.id })
  expect(counterpart).toBe('CGRK-20261231-0001')
  expect(await shop.pool('A')).toBe('20 170.00')
  await expect(amend(shop, open, lines, { date: '2026-03-31' })).rejects.toMatchObject(
    refused('PERIOD_CLOSED', { date: '2026-03-31' }),
  )
  expect(await shop.brokenChecks()).toEqual([])
})

test('a repeated request amends once, and its draft is gone', async () => {
  const { shop, receipt } = await soldTheSameDay()
  const draft = await shop.api.document.saveDraft({
    id: null,
    version: null,
    type: 'purchaseReceipt',
    content: { amends: receipt.id },
  })
  const content = await shop.content('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '90' }])
  const input = { id: receipt.id, content: { ...content, freight: money(500) }, draftId: draft.id, reason: '' }
  const first = await shop.api.document.amend(input, 'request-1')
  expect(await shop.api.document.amend(input, 'request-1')).toEqual(first)
  await expect(shop.api.document.amend({ ...input, reason: '又一次' }, 'request-1')).rejects.toMatchObject(
    refused('REQUEST_ID_REUSED'),
  )
  await expect(shop.api.document.getDraft({ id: draft.id })).rejects.toMatchObject(
    refused('NOT_FOUND', { entity: 'draft' }),
  )
  // Another window still shows the draft: what it holds was booked already.
  await expect(shop.api.document.amend({ ...input, id: first.id }, 'request-2')).rejects.toMatchObject(
    refused('NOT_FOUND', { entity: 'draft' }),
  )
  expect((await shop.api.document.get({ id: first.id })).lines[0]?.cost).toBe(9500)
  expect(await shop.brokenChecks()).toEqual([])
})

test.each([
  ['a document that still counts', 4, 'CGRK-20260302-0001'],
  ['a document that was replaced already', 1, 'CGRK-20260301-0003'],
])('the health check finds an amendment of %s', async (_name, replaced, found) => {
  const { shop, receipt } = await soldTheSameDay()
  await amend(shop, receipt, [{ product: 'A', quantity: '10', amount: '90' }])
  await shop.post('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '1', amount: '1' }])
  expect(await shop.brokenChecks()).toEqual([])
  const { sqlite } = shop.program.host.current.books.db
  sqlite.prepare('DROP TRIGGER document_no_update').run()
  sqlite.prepare<[number]>('UPDATE document SET amends_document_id = ? WHERE id = 5').run(replaced)
  expect(await shop.brokenChecks()).toContain(`I10 an amendment replaces one reversed document of its type: ${found}`)
})

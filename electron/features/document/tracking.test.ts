import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openShop } from '#electron/harness/shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

const refused = (code: string, params: object = {}) => ({ data: { code, params } })

test('batches: named where goods move, known where they leave, kept through reversal', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '牛奶', batchTracked: true }))
  const receive = (batch?: string) =>
    shop.post('purchaseReceipt', '2026-02-01', [
      { product: '牛奶', quantity: '5', amount: '10', ...(batch === undefined ? {} : { batch }) },
    ])
  await expect(receive()).rejects.toMatchObject(refused('BATCH_REQUIRED', { product: '牛奶', line: 1 }))
  await receive('B1')
  await receive('B2')
  const sell = (batch: string, quantity: string) =>
    shop.post('salesShipment', '2026-02-02', [{ product: '牛奶', quantity, price: '3', batch }])
  await expect(sell('B3', '1')).rejects.toMatchObject(refused('BATCH_NOT_FOUND', { batch: 'B3' }))
  await expect(sell('B1', '6')).rejects.toMatchObject(refused('INSUFFICIENT_STOCK', { batch: 'B1', short: 10_000 }))
  const sale = await sell('B1', '4')
  const productId = (await shop.product('牛奶')).id
  const left = async () =>
    (await shop.api.stock.batches({ productId, warehouseId: null })).map(({ code, quantity }) => [code, quantity])
  expect(await left()).toEqual([
    ['B1', 10_000],
    ['B2', 50_000],
  ])
  await shop.void(sale)
  expect(await left()).toEqual([
    ['B1', 50_000],
    ['B2', 50_000],
  ])
  await expect(
    shop.post('purchaseReceipt', '2026-02-01', [{ product: 'A', quantity: '1', amount: '1', batch: 'B1' }]),
  ).rejects.toMatchObject(refused('INVALID_INPUT'))
  expect(await shop.brokenChecks()).toEqual([])
})

test('expired batches are refused where the books say so', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '牛奶', batchTracked: true }))
  const content = await shop.content('purchaseReceipt', '2026-02-01', [
    { product: '牛奶', quantity: '5', amount: '10' },
  ])
  const batch = { code: 'B1', producedOn: businessDate('2026-01-20'), expiresOn: businessDate('2026-02-10') }
  await shop.api.document.post({ content: { ...content, lines: [{ ...content.lines[0]!, batch }] }, draftId: null })
  const sell = (date: string) =>
    shop.post('salesShipment', date, [{ product: '牛奶', quantity: '1', price: '3', batch: 'B1' }])
  await sell('2026-02-11')
  await shop.api.books.setExpiredStock({ expiredStock: 'block' })
  await expect(sell('2026-02-11')).rejects.toMatchObject(
    refused('BATCH_EXPIRED', { product: '牛奶', batch: 'B1', expiresOn: '2026-02-10' }),
  )
  await sell('2026-02-10')
  const differs = { ...batch, expiresOn: businessDate('2026-03-01') }
  await expect(
    shop.api.document.post({
      content: { ...content, lines: [{ ...content.lines[0]!, batch: differs }] },
      draftId: null,
    }),
  ).rejects.toMatchObject(refused('BATCH_DIFFERS', { batch: 'B1' }))
  expect(await shop.brokenChecks()).toEqual([])
})

test('serial numbers: one for each piece, in one place at a time, traced through every document', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '电饭煲', serialTracked: true }))
  const toWarehouseId = await shop.warehouse('后仓')
  const line = (...serials: string[]) => [{ product: '电饭煲', quantity: String(serials.length), serials }]
  const priced = (...serials: string[]) => [{ ...line(...serials)[0]!, price: '100' }]
  await expect(
    shop.post('purchaseReceipt', '2026-02-01', [{ product: '电饭煲', quantity: '2', price: '100', serials: ['S1'] }]),
  ).rejects.toMatchObject(refused('SERIAL_COUNT', { expected: 20_000, given: 1 }))
  await shop.post('purchaseReceipt', '2026-02-01', priced('S1', 'S2'))
  await expect(shop.post('purchaseReceipt', '2026-02-05', priced('S1'))).rejects.toMatchObject(
    refused('SERIAL_ALREADY_IN_STOCK', { serial: 'S1', warehouse: '门店' }),
  )
  await shop.post('transfer', '2026-02-02', line('S1'), '门店', { toWarehouseId })
  await expect(shop.post('salesShipment', '2026-02-03', priced('S1'))).rejects.toMatchObject(
    refused('SERIAL_NOT_IN_STOCK', { serial: 'S1', warehouse: '门店', date: '2026-02-03' }),
  )
  const sale = await shop.post('salesShipment', '2026-02-03', priced('S1'), '后仓')
  const inStock = async () =>
    (
      await shop.api.stock.serials({
        productId: (await shop.product('电饭煲')).id,
        warehouseId: null,
        search: 's',
        limit: 10,
      })
    ).map(({ serial, warehouseName }) => `${serial} ${warehouseName}`)
  expect(await inStock()).toEqual(['S2 门店'])
  const trace = await shop.api.stock.traceSerial({ serial: 'S1' })
  expect(trace.map(({ documentType, direction }) => `${documentType} ${direction}`)).toEqual([
    'purchaseReceipt in',
    'transfer out',
    'transfer in',
    'salesShipment out',
  ])
  await shop.void(sale)
  expect(await inStock()).toEqual(['S1 后仓', 'S2 门店'])
  expect(await shop.brokenChecks()).toEqual([])
})

test('what comes back is the batch and the serial numbers that went', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '牛奶', batchTracked: true }))
  await shop.makeProduct(productContent({ name: '电饭煲', serialTracked: true }))
  const two = { product: '电饭煲', quantity: '2', price: '100', serials: ['S1', 'S2'] }
  const milk = (batch: string) => ({ product: '牛奶', quantity: '3', price: '2', batch })
  await shop.post('purchaseReceipt', '2026-02-01', [two, milk('B1'), milk('B2')])
  const sale = await shop.post('salesShipment', '2026-02-02', [two, milk('B1')])
  const [pots, milks] = (await shop.api.document.get({ id: sale.id })).lines.map((line) => line.id)
  const giveBack = (line: { product: string; batch?: string; serials?: string[] }, sourceLineId = pots) =>
    shop.post('salesReturn', '2026-02-03', [{ quantity: '1', ...line, ...(sourceLineId && { sourceLineId }) }])
  const unusable = refused('SOURCE_NOT_USABLE', { line: 1 })
  await expect(giveBack({ product: '牛奶', batch: 'B2' }, milks)).rejects.toMatchObject(unusable)
  await giveBack({ product: '牛奶', batch: 'B1' }, milks)
  await expect(giveBack({ product: '电饭煲', serials: ['S3'] })).rejects.toMatchObject(unusable)
  await giveBack({ product: '电饭煲', serials: ['S1'] })
  await shop.post('salesShipment', '2026-02-04', [{ ...two, quantity: '1', serials: ['S1'] }])
  await expect(giveBack({ product: '电饭煲', serials: ['S1'] })).rejects.toMatchObject(unusable)
  expect((await shop.api.document.returnable({ id: sale.id }))[0]).toMatchObject({ quantity: 10_000, serials: ['S2'] })
  expect(await shop.brokenChecks()).toEqual([])
})

test('a serial number leaves as the batch it came in as, also after 改单', async () => {
  const shop = await openShop()
  await shop.makeProduct(productContent({ name: '奶粉机', batchTracked: true, serialTracked: true }))
  const one = (serial: string, batch: string) => [
    { product: '奶粉机', quantity: '1', price: '100', serials: [serial], batch },
  ]
  await shop.post('purchaseReceipt', '2026-02-01', one('S1', 'B1'))
  const receipt = await shop.post('purchaseReceipt', '2026-02-01', one('S2', 'B2'))
  await expect(shop.post('salesShipment', '2026-02-02', one('S2', 'B1'))).rejects.toMatchObject(
    refused('SERIAL_NOT_IN_STOCK', { serial: 'S2', date: '2026-02-02' }),
  )
  const content = await shop.content('purchaseReceipt', '2026-02-01', one('S2', 'B1'))
  await shop.api.document.amend({ id: receipt.id, content, draftId: null, reason: '' })
  const { id: productId } = await shop.product('奶粉机')
  const inStock = await shop.api.stock.serials({ productId, warehouseId: null, search: '', limit: 10 })
  expect(inStock.map(({ serial, batch }) => `${serial} ${batch}`)).toEqual(['S1 B1', 'S2 B1'])
  await shop.post('salesShipment', '2026-02-03', one('S2', 'B1'))
  expect(await shop.brokenChecks()).toEqual([])
})

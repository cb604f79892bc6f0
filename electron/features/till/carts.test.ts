import { expect, test, vi } from 'vitest'
import type { Cart } from '#shared/contract/till-cart.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { openTill, type TillShop } from '#electron/harness/till-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'
import { id } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

async function cartOf(till: TillShop): Promise<Cart> {
  const { warehouseId, lines } = await till.content('retailSale', '2026-12-31', [
    { product: 'A', quantity: '2', price: '5' },
  ])
  return {
    mode: 'sale',
    partnerId: null,
    warehouseId,
    remark: '',
    returnOf: null,
    lines: lines.map(({ productId, unitId, quantity: entered, price }) => ({
      productId,
      unitId,
      quantity: entered,
      price,
      discountRate: rate(0),
      amount: null,
      weighed: false,
      remark: '',
      batch: null,
      serials: [],
      sourceLineId: null,
      left: null,
      leftAmount: null,
    })),
  }
}

test('the running cart is kept for each user, until it is sold or emptied', async () => {
  const till = await openTill()
  const { owner, cashier } = await hireStaff(till)
  const cart = await cartOf(till)
  await cashier.api.till.saveCart({ cart })
  expect(await cashier.api.till.runningCart({})).toEqual(cart)
  expect(await owner.api.till.runningCart({})).toBe(null)
  const content = await till.sale({ lines: [{ product: 'A', quantity: '2', price: '5' }], tenders: [['cash', '10']] })
  await cashier.api.till.sell({ content, amends: null, endsCart: false })
  expect(await cashier.api.till.runningCart({})).toEqual(cart)
  await cashier.api.till.sell({ content, amends: null, endsCart: true })
  expect(await cashier.api.till.runningCart({})).toBe(null)
  await cashier.api.till.saveCart({ cart })
  await cashier.api.till.saveCart({ cart: null })
  expect(await cashier.api.till.runningCart({})).toBe(null)
})

test('挂单 and 取单: off the cart onto the rack and back, once', async () => {
  const till = await openTill()
  const cart = await cartOf(till)
  await till.api.till.saveCart({ cart })
  const { id: heldId } = await till.api.till.hold({ cart, note: 'A', amount: money(1000) })
  expect(await till.api.till.runningCart({})).toBe(null)
  expect(await till.api.till.held({})).toMatchObject([
    { id: heldId, note: 'A', lineCount: 1, amount: 1000, heldBy: '老板' },
  ])
  expect((await till.api.till.state({})).heldCount).toBe(1)
  expect(await till.api.till.resume({ id: heldId })).toEqual(cart)
  expect(await till.api.till.runningCart({})).toEqual(cart)
  await expect(till.api.till.resume({ id: heldId })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  await expect(till.api.till.hold({ cart: { ...cart, lines: [] }, note: '', amount: money(0) })).rejects.toMatchObject({
    data: { code: 'DOCUMENT_EMPTY' },
  })
})

test('a scan finds a unit by its barcode, a label by its code, and a receipt by its number', async () => {
  const till = await openTill()
  const apples = await till.makeProduct(
    productContent({
      name: '散装苹果',
      code: '12',
      units: [
        { name: 'kg', ratio: ONE_UNIT },
        { name: '箱', ratio: quantity(100_000) },
      ],
      barcodes: [{ barcode: '6901234567892', unitName: '箱' }],
      prices: [
        { levelId: id<'priceLevel'>(1), unitName: 'kg', price: unitPrice(9_800_000) },
        { levelId: id<'priceLevel'>(1), unitName: '箱', price: unitPrice(88_000_000) },
      ],
    }),
  )
  const [warehouse] = await till.api.warehouse.list({})
  const scan = (code: string) => till.api.till.scan({ code, partnerId: null, warehouseId: warehouse!.id })
  expect(await scan('6901234567892')).toMatchObject({
    kind: 'product',
    hit: { id: apples.id, price: 88_000_000 },
    quantity: null,
  })
  // 7.41 at 9.80 a kilogram: 0.7561 kg.
  expect(await scan('2100012007412')).toMatchObject({ kind: 'product', amount: 741, quantity: 7_561, weighed: true })
  expect(await scan('2200012007560')).toMatchObject({ kind: 'unknown' })
  const sold = await till.sell({ lines: [{ product: 'A', quantity: '1', price: '5' }], tenders: [['cash', '5']] })
  expect(await scan(sold.number)).toEqual({ kind: 'document', id: sold.id, type: 'retailSale', number: sold.number })
  expect(await scan('134567890123456789')).toEqual({ kind: 'paymentCode', provider: 'wechat' })
})

test('an unknown barcode lies in the tray until somebody takes it', async () => {
  const till = await openTill()
  await till.api.till.noteUnknown({ barcode: '6901234567892' })
  await till.api.till.noteUnknown({ barcode: '6901234567892' })
  expect((await till.api.till.state({})).unknown).toMatchObject([{ barcode: '6901234567892', scans: 2 }])
  await till.api.till.dismissUnknown({ barcode: '6901234567892' })
  expect((await till.api.till.state({})).unknown).toEqual([])
})

test('goods by batch leave from the batch that expires first', async () => {
  const till = await openTill()
  await till.makeProduct(productContent({ name: '牛奶', batchTracked: true }))
  await till.post('purchaseReceipt', '2026-12-02', [
    { product: '牛奶', quantity: '5', price: '2', batch: 'B2' },
    { product: '牛奶', quantity: '5', price: '2', batch: 'B1' },
  ])
  const sold = await till.sell({ lines: [{ product: '牛奶', quantity: '1', price: '3' }], tenders: [['cash', '3']] })
  expect((await till.api.document.get({ id: sold.id })).lines[0]?.batch?.code).toBe('B2')
})

test('an expired batch is sold last, and said when it was', async () => {
  const till = await openTill()
  await till.makeProduct(productContent({ name: '酸奶', batchTracked: true, shelfLifeDays: 30 }))
  const received = await till.content('purchaseReceipt', '2026-12-02', [
    { product: '酸奶', quantity: '1', price: '2', batch: 'OLD' },
    { product: '酸奶', quantity: '1', price: '2', batch: 'NEW' },
  ])
  const expiresOn = ['2026-12-30', '2027-01-15'].map((date) => businessDate(date))
  const lines = received.lines.map((line, at) => ({
    ...line,
    batch: { code: line.batch?.code ?? '', producedOn: null, expiresOn: expiresOn[at] ?? null },
  }))
  await till.api.document.post({ content: { ...received, lines }, draftId: null })
  const sell = () => till.sell({ lines: [{ product: '酸奶', quantity: '1', price: '3' }], tenders: [['cash', '3']] })
  expect((await sell()).expired).toEqual([])
  expect((await sell()).expired).toEqual([{ product: '酸奶', batch: 'OLD' }])
})

test('整单备注 stays with a sale that is amended or taken back, and not with its return', async () => {
  const till = await openTill()
  const content = await till.sale({ lines: [{ product: 'A', quantity: '2', price: '5' }], tenders: [['cash', '10']] })
  const sold = await till.api.till.sell({ content: { ...content, remark: '周五送到' }, amends: null, endsCart: true })
  expect((await till.api.till.amendCart({ id: sold.id })).cart.remark).toBe('周五送到')
  expect((await till.api.till.returnCart({ id: sold.id })).cart.remark).toBe('')
  expect((await till.api.till.undo({ id: sold.id, overrides: [] })).cart?.remark).toBe('周五送到')
})

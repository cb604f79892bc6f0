import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, type CountShop } from '#electron/harness/count-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

export const pieces = (count: number) => quantity(count * 10_000)

/** Two cases of 怡宝 water known by two barcodes, 红牛 and 百威 in stock, and a count of all of it begun. */
export async function beginCount(): Promise<{ shop: CountShop; task: Stocktake }> {
  const shop = await openCountShop()
  await shop.api.product.create(
    productContent({
      name: '怡宝',
      units: [
        { name: '瓶', ratio: ONE_UNIT },
        { name: '箱', ratio: pieces(12) },
      ],
      barcodes: [
        { barcode: '6901285991240', unitName: '瓶' },
        { barcode: '16901285991247', unitName: '箱' },
      ],
    }),
  )
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '红牛', quantity: '22', price: '4.80' },
    { product: '百威', quantity: '72', price: '5.20' },
  ])
  return { shop, task: await shop.begin() }
}

/** 22 红牛, 72 百威 and 35 洽洽 in stock since March, and a count of all of it begun on the 20th of June. */
export async function beginCountInJune(): Promise<{ shop: CountShop; task: Stocktake }> {
  const shop = await openCountShop()
  shop.setToday('2026-06-20')
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: '红牛', quantity: '22', price: '4.80' },
    { product: '百威', quantity: '72', price: '5.20' },
    { product: '洽洽', quantity: '35', price: '6.80' },
  ])
  return { shop, task: await shop.begin() }
}

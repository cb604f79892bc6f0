import { expect, test } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { openShop } from '#electron/harness/shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

test('what was bought by the case says so on the stock card', async () => {
  const shop = await openShop()
  const units = [
    { name: '瓶', ratio: quantity(10_000) },
    { name: '箱', ratio: quantity(240_000) },
  ]
  const water = await shop.api.product.create(productContent({ name: '水', units }))
  const content = await shop.content('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', price: '20.16' }])
  const [line] = content.lines
  const lines = [{ ...line!, productId: water.id, unitId: water.units[1]!.unitId }]
  await shop.api.document.post({ content: { ...content, lines, freight: money(0) }, draftId: null })
  const card = await shop.api.stock.card({ productId: water.id })
  expect(card.unitName).toBe('瓶')
  expect(card.lastPurchase).toEqual({
    price: unitPrice(20_160_000),
    unitName: '箱',
    date: '2026-03-01',
    partnerName: '永盛',
  })
})

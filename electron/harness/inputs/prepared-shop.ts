import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { Shop } from '../shop.ts'
import { productContent } from '../test-program.ts'

export type PreparedShop = Awaited<ReturnType<typeof prepareShop>>

/** Something of everything that inputs point at. */
export async function prepareShop(shop: Shop) {
  const { api } = shop
  const product = await shop.product('花生油')
  await api.product.update({
    id: product.id,
    version: 1,
    content: productContent({
      name: '花生油',
      units: [
        { name: '个', ratio: quantity(10_000) },
        { name: '箱', ratio: quantity(240_000) },
      ],
      barcodes: [{ barcode: '6901234567892', unitName: '箱' }],
      prices: [{ levelId: id<'priceLevel'>(1), unitName: '个', price: unitPrice(12_500_000) }],
    }),
  })
  const category = await api.product.createCategory({ name: '粮油', parentId: null })
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '花生油', quantity: '100', price: '8.80' }])
  const shipment = await shop.post('salesShipment', '2026-03-02', [
    { product: '花生油', quantity: '5', price: '12.50' },
  ])
  const draft = await api.document.saveDraft({ id: null, version: null, type: 'salesShipment', content: { lines: [] } })
  const content = await shop.content('salesShipment', '2026-03-03', [
    { product: '花生油', quantity: '1', price: '12.50' },
  ])
  const partnerId = content.partnerId ?? id<'partner'>(1)
  const partner = await api.partner.get({ id: partnerId })
  const { id: _id, enabled: _enabled, isWalkIn: _walkIn, version: _version, ...partnerContent } = partner
  const [warehouse] = await api.warehouse.list({})
  if (warehouse === undefined) throw new Error('new books have a warehouse')
  const box = await shop.product('礼盒')
  const billContent = {
    productId: box.id,
    unitId: box.unitId,
    quantity: quantity(10_000),
    name: '标准',
    remark: '',
    lines: [{ productId: product.id, unitId: product.unitId, quantity: quantity(20_000), weight: null }],
  }
  const bill = await api.bill.save({ id: null, version: null, content: billContent })
  const priceListContent = {
    name: '2026 秋',
    partnerId,
    priceLevelId: null,
    validFrom: businessDate('2026-03-01'),
    validTo: null,
    remark: '',
    lines: [
      {
        productId: product.id,
        unitId: product.unitId,
        price: unitPrice(12_000_000),
        baseLevelId: null,
        discountRate: null,
      },
    ],
  }
  const priceList = await api.price.saveList({ id: null, version: null, content: priceListContent })
  const asked = [{ product: '花生油', quantity: '10' }]
  const request = await shop.post('purchaseRequest', '2026-03-03', asked)
  const [requested] = (await api.document.get({ id: request.id })).lines
  const answer = [{ product: '花生油', quantity: '10', price: '8.50', sourceLineId: requested!.id }]
  const quote = await shop.post('supplierQuote', '2026-03-03', answer)
  const [quoted] = (await api.document.get({ id: quote.id })).lines
  const order = await shop.post('salesOrder', '2026-03-03', [{ product: '花生油', quantity: '2', price: '12.50' }])
  const place = { productId: product.id, warehouseId: warehouse.id }
  const rule = { minimumStock: quantity(240_000), maximumStock: null, slowDays: 60, expiryDays: null }
  const threshold = await api.alert.setThreshold({ ...place, categoryId: null, ...rule })
  return {
    ...{ product, category, warehouse, partnerId, partnerContent, bill, billContent, priceList, priceListContent },
    ...{ draft, content, shipment, request, quoted: quoted!, order, place, rule, threshold },
  }
}

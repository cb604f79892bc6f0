import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { productContent } from '../test-program.ts'
import type { InputsOf } from './endpoint-inputs.ts'
import { FIRST_PAGE as page } from './first-page.ts'
import type { PreparedShop } from './prepared-shop.ts'

const stock = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
const alerts = { search: '', categoryId: null, warehouseId: null } as const

/** Goods and where they lie. */
export function goodsInputs({
  product,
  category,
  warehouse,
  partnerId,
  bill,
  billContent,
  place,
  rule,
  threshold,
}: PreparedShop): InputsOf<'alert' | 'bill' | 'label' | 'product' | 'scale' | 'stock' | 'warehouse'> {
  const question = { purpose: 'sales', partnerId, warehouseId: warehouse.id } as const
  return {
    alert: {
      page: { kind: 'low', ...page, ...alerts, sort: 'urgency' },
      slowPage: { ...page, ...alerts, sort: 'name' },
      counts: alerts,
      thresholds: { productId: null },
      setThreshold: { productId: null, categoryId: category.id, warehouseId: warehouse.id, ...rule },
      removeThreshold: { id: threshold.id },
      locations: { productId: product.id },
      locationNames: { warehouseId: warehouse.id },
      setLocations: { rows: [{ ...place, location: 'B-01' }] },
    },
    bill: {
      list: { productId: null },
      get: { id: bill.id },
      save: { id: bill.id, version: bill.version, content: billContent },
      setEnabled: { id: bill.id, enabled: true },
      estimate: { lines: [{ productId: product.id, unitId: product.unitId, quantity: quantity(20_000) }] },
      explode: { billId: bill.id, quantity: quantity(30_000), warehouseId: warehouse.id },
    },
    label: { goods: { productIds: [id<'product'>(999)] } },
    product: {
      page: { ...page, sort: 'name', search: '', categoryId: null, status: 'all' },
      records: { ...page, sort: 'name', search: '', categoryId: null, status: 'all' },
      search: { text: 'hsy', ...question, limit: 10 },
      hits: { ids: [product.id], ...question },
      get: { id: product.id },
      namesakes: { name: '花生油', spec: '', except: null },
      nextCode: {},
      create: productContent({
        name: '酱油',
        categoryId: category.id,
        prices: [{ levelId: id<'priceLevel'>(1), unitName: '个', price: unitPrice(1) }],
      }),
      update: { id: product.id, version: 1, content: productContent({ name: '花生油' }) },
      setEnabled: { id: product.id, enabled: true },
      createFromName: { name: '醋', unitName: '瓶', barcode: '' },
      categories: {},
      createCategory: { name: '调味', parentId: category.id },
      updateCategory: { id: category.id, name: '粮油', parentId: null },
      priceLevels: {},
      unitNames: {},
      counts: {},
    },
    stock: {
      page: { ...page, ...stock, sort: 'quantity' },
      totals: stock,
      ledger: {
        productId: product.id,
        warehouseId: null,
        from: businessDate('2026-03-01'),
        to: null,
        cursor: null,
        limit: 20,
      },
      card: { productId: product.id },
      batches: { productId: product.id, warehouseId: null },
      serials: { productId: product.id, warehouseId: null, search: '', limit: 20 },
      traceSerial: { serial: 'SN1' },
      layers: { productId: product.id },
      costChain: { productId: product.id, through: null, cursor: null, limit: 20 },
      verify: {},
    },
    scale: { label: { code: '2100012007412', partnerId: null, warehouseId: null } },
    warehouse: {
      list: {},
      choices: {},
      get: { id: warehouse.id },
      create: { code: '', name: '后仓', address: '', remark: '' },
      update: { id: warehouse.id, version: 1, content: { code: '01', name: '门店', address: '', remark: '' } },
      setEnabled: { id: warehouse.id, enabled: true },
      ensureTransit: { name: '在途' },
    },
  }
}

import type { ProductHit } from '#shared/contract/product.ts'
import { id } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'

const BOTTLE = id<'unit'>(1)
export const CASE = id<'unit'>(2)

/** Water by the bottle or the case of 24. */
export function bottleHit(productId: number, changes: Partial<ProductHit> = {}): ProductHit {
  return {
    id: id<'product'>(productId),
    code: String(productId),
    name: '农夫山泉',
    spec: '550ml',
    barcode: '',
    kind: 'goods',
    unitId: BOTTLE,
    units: [
      { unitId: BOTTLE, name: '瓶', ratio: ONE_UNIT },
      { unitId: CASE, name: '箱', ratio: quantity(240_000) },
    ],
    stock: quantity(1_280_000),
    price: unitPrice(2_000_000),
    unitPrices: [
      { unitId: BOTTLE, price: unitPrice(2_000_000) },
      { unitId: CASE, price: unitPrice(45_000_000) },
    ],
    lastPrice: null,
    retailPrice: unitPrice(2_000_000),
    enabled: true,
    ...changes,
  }
}

import type { ProductHit } from '#shared/contract/product.ts'
import type { Context } from '../../ipc/context.ts'

/** Field permission 成本: purchase prices leave the reply for roles without it. */
export function withoutCost(context: Context, purpose: 'purchase' | 'sales' | 'stock', hit: ProductHit): ProductHit {
  return context.seesCost || purpose === 'sales' ? hit : { ...hit, price: null, unitPrices: [], lastPrice: null }
}

import type { ProductHit } from '#shared/contract/product.ts'
import type { Context } from '../../ipc/context.ts'

/** Field permission 成本: purchase prices leave the reply for roles without it. */
export function withoutCost(context: Context, purpose: 'purchase' | 'sales' | 'stock', hit: ProductHit): ProductHit {
  if (context.seesCost || purpose === 'sales') return hit
  return { ...hit, price: null, unitPrices: [], lastPrice: null, ...(hit.pool === undefined ? {} : { pool: null }) }
}

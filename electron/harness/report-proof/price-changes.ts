import { PRODUCTS } from '../desk/commands.ts'
import { proven, rateOf, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { isIn } from './facts.ts'
import { descriptionOf, OWNER } from './masters.ts'
import type { Asked } from './question.ts'
import { FIRST_PRICES, GOODS_FACTS, type ProofShop } from './shop.ts'
import { isWithin } from './trade.ts'

/** 价格变动表: every product had no price, then the first ones, then those it has; the newest stand first. */
export function priceChanges({ pricedOn }: ProofShop, question: Asked): Proven {
  const products = isWithin(pricedOn, question) ? PRODUCTS.filter((one) => isAsked(one, question)) : []
  const rows = products.toReversed().flatMap((product) => {
    const retail = GOODS_FACTS[product]?.retailPrice ?? null
    const row = (price: string, before: bigint | null, after: bigint | null): ProvenRow => {
      const cells: ProvenCells = {
        ...{ ...descriptionOf(product), date: pricedOn, price, before, after, doneBy: OWNER },
        difference: before === null || after === null ? null : after - before,
        change: before === null || after === null ? null : rateOf(after - before, before),
      }
      return { id: `${product} ${price} ${after}`, cells }
    }
    const { purchase, retail: first } = FIRST_PRICES
    const last = [row('retail', first, retail), row('purchase', purchase, null)]
    return [
      // A price that was taken away stands behind those that are left.
      ...(retail === null ? last.toReversed() : last),
      row('purchase', null, purchase),
      row('retail', null, first),
    ]
  })
  return proven(rows, [])
}

function isAsked(name: string, question: Asked): boolean {
  return isIn(name, question) && (question.product === null || question.product === name)
}

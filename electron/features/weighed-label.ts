import { priceOfUnit } from '#shared/domain/price/price-of-unit.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { ReadableDb } from '#db/handle.ts'
import { weighedCode } from '#db/repository/weighed-code.ts'
import { productHits, type HitQuestion } from '#db/search/product-hits.ts'
import type { Context } from '../ipc/context.ts'

type Place = Pick<HitQuestion, 'partnerId' | 'warehouseId'>
type Reading = Context & { readonly db: ReadableDb }

/** 秤码 wherever it is scanned: what it weighs, by the price of the till where only the amount is on it. */
export interface WeighedLabel {
  readonly productId: ProductId
  readonly unitId: UnitId
  readonly quantity: Quantity
  /** What is on the label; null: only the weight is. */
  readonly amount: Money | null
}

/** Null: no label of the scale, of nothing that is traded, or a code of its own. */
export function weighedLabel(context: Reading, code: string, place: Place): WeighedLabel | null {
  const label = weighedCode(context.db, code)
  if (label === null) return null
  const { productId, unitId } = label.goods
  const [hit] = productHits(context.db, [productId], tillQuestion(context, place))
  if (hit === undefined || !hit.enabled) return null
  const weight = label.weight ?? weightOf(label.amount, priceOfUnit(hit, unitId))
  return { productId, unitId, quantity: weight ?? ONE_UNIT, amount: label.amount }
}

/** 分 × 10^8 per 1/1,000,000 元 per unit give 1/10,000 units (R1). */
const TO_QUANTITY = 100_000_000

/** What a label with an amount alone must weigh; null without an amount, or a price to tell it by. */
export function weightOf(amount: Money | null, price: UnitPrice | null): Quantity | null {
  if (amount === null) return null
  const weight = price === null || price === 0 ? 0 : mulDiv([amount, TO_QUANTITY], [price])
  return weight > 0 ? quantity(weight) : ONE_UNIT
}

/** Prices at the till are 含税, and those that are set: not what a wholesale customer paid last. */
export function tillQuestion({ today, settings }: Context, place: Place): HitQuestion {
  const { priceOrder, tax } = settings
  return { ...place, purpose: 'sales', date: today, taxIncluded: true, priceOrder, tax, withoutLast: true }
}

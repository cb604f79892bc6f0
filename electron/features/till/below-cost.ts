import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { belowCost as belowCostEndpoint } from '#shared/contract/till.ts'
import { splitTax } from '#shared/domain/line-totals.ts'
import { toBaseQuantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { ReadableDb } from '#db/handle.ts'
import { costNow } from '#db/report/sale-cost.ts'
import { lineProduct } from '#db/repository/posting-source.ts'
import type { Context } from '../../ipc/context.ts'
import { modeOf } from '../document/guard/guards.ts'

type CartLine = InputOf<typeof belowCostEndpoint>['lines'][number]

/** Lines of a cart that bring less than their goods cost now, without the tax a 一般纳税人 passes on. */
export function cartBelowCost(
  context: Context & { readonly db: ReadableDb },
  lines: readonly CartLine[],
): OutputOf<typeof belowCostEndpoint> {
  const { db, settings, seesCost } = context
  const mode = modeOf(settings, 'belowCost')
  if (mode === 'off') return { mode, lines: [] }
  const below = lines.flatMap(({ productId, unitId, quantity, amount }, index) => {
    const product = lineProduct(db, productId, unitId)
    if (product === null || product.kind === 'service') return []
    const taxRate = settings.tax ? product.salesTaxRate : ZERO_RATE
    const brings = settings.taxpayer === 'smallScale' ? amount : splitTax(amount, taxRate, true).netAmount
    const cost = costNow(db, productId, toBaseQuantity(quantity, product.ratio))
    return cost === null || brings >= cost ? [] : [{ index, cost: seesCost ? cost : null }]
  })
  return { mode, lines: below }
}

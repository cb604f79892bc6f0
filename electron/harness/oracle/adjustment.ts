import type { PostedDocument } from './facts.ts'
import type { OracleRefusal } from './refusal.ts'
import type { Valuation } from './valuation.ts'

/** R18: when it is posted, an adjustment needs stock and may not take more than there is, at its own place. */
export function findAdjustmentFault(valuation: Valuation, posted: PostedDocument): OracleRefusal | null {
  for (const { movement, before } of valuation.steps) {
    if (movement.document !== posted || movement.treatment.how !== 'value only') continue
    const { product } = movement.line
    if (before.quantity <= 0n) return { code: 'ADJUST_NO_STOCK', product }
    if (before.value + movement.treatment.change < 0n) return { code: 'ADJUST_BELOW_ZERO', product }
  }
  return null
}

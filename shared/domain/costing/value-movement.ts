import type { MovementId } from '../../kernel/id.ts'
import type { Money } from '../../kernel/money.ts'
import { quantity, type Quantity } from '../../kernel/quantity.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import type { MovementKind } from '../movement.ts'
import { adjustValue } from './adjust.ts'
import { atCurrentCost } from './current-cost.ts'
import { issueGoods } from './issue.ts'
import type { Pool } from './pool.ts'
import { receiveGoods, takeBackGoods, type OpenIssue } from './receive.ts'
import { WORTH_NOTHING, type Valued } from './valued.ts'

/** The facts of one movement that its value depends on. */
export interface CostingMovement {
  readonly id: MovementId
  readonly kind: MovementKind
  /** Base units; positive in, negative out, 0 for a cost adjustment. */
  readonly quantity: Quantity
  /** R4: what was entered for an inbound, R18: the change of an adjustment; null = at current cost (R5). */
  readonly enteredValue: Money | null
  /** R6: the product's reference price per base unit as it was at posting. */
  readonly referencePrice: UnitPrice | null
  /** R9: what a linked return gives back. */
  readonly originMovementId: MovementId | null
  /** R22: what a reversal of something in a closed period takes back. */
  readonly reversesMovementId: MovementId | null
}

/** What the value of a movement depends on outside its own pool or outside its own facts. */
export interface CostingSources {
  /** R16, R22: the issue whose goods come back, as it stands at this place of the order. */
  openIssue(issueId: MovementId): OpenIssue
  /** R17: what this output of an assembly or disassembly carries. */
  outputValue(outputId: MovementId): Money
}

/** Value one movement by R4–R18 and R22, and bring the pool behind it. */
export function valueMovement(pool: Pool, movement: CostingMovement, sources: CostingSources): Valued {
  if (isTransfer(movement.kind)) return WORTH_NOTHING
  if (movement.kind === 'adjustment') return adjustValue(pool, enteredOf(movement))
  if (movement.quantity < 0)
    return issueGoods(pool, {
      id: movement.id,
      quantity: quantity(0 - movement.quantity),
      referencePrice: movement.referencePrice,
      ownLayerId: movement.originMovementId ?? movement.reversesMovementId,
    })
  return valueInbound(pool, movement, sources)
}

function valueInbound(pool: Pool, movement: CostingMovement, sources: CostingSources): Valued {
  const { id, kind, quantity: n, enteredValue } = movement
  const issueId = movement.originMovementId ?? movement.reversesMovementId
  if (issueId !== null) return takeBackGoods(pool, id, n, sources.openIssue(issueId))
  if (kind === 'product') return receiveGoods(pool, id, n, sources.outputValue(id), true)
  if (enteredValue !== null) return receiveGoods(pool, id, n, enteredValue, true)
  return receiveGoods(pool, id, n, atCurrentCost(pool, n, movement.referencePrice), false)
}

/** R12: transfers do not touch the pool. */
export function isTransfer(kind: MovementKind): boolean {
  return kind === 'transferIn' || kind === 'transferOut'
}

function enteredOf({ id, enteredValue }: CostingMovement): Money {
  if (enteredValue === null) throw new RangeError(`adjustment ${id} without a value`)
  return enteredValue
}

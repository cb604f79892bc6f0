import { id, type MovementId } from '../../kernel/id.ts'
import { addMoney, money, moneyToText, parseMoney, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { parseQuantity, quantity, quantityToText, type Quantity } from '../../kernel/quantity.ts'
import { parseUnitPrice } from '../../kernel/unit-price.ts'
import type { MovementKind } from '../movement.ts'
import { emptyPool, type CostMethod, type Pool } from './pool.ts'
import { valueMovement } from './value-movement.ts'
import type { Valued } from './valued.ts'

/** A movement as a test writes it; figures are text. */
export interface Step {
  readonly kind: MovementKind
  /** Positive in, negative out. */
  readonly quantity: string
  readonly value?: string
  readonly reference?: string
  /** R16, R13: number of the step that comes back or is given back, counted from 1. */
  readonly origin?: number
  /** R22: number of the step that is taken back in a later period. */
  readonly reverses?: number
}

/** One pool of one product: takes one step after the other, and remembers what of every issue is open (R9). */
export class WorkedPool {
  readonly pool: Pool
  readonly steps: Valued[] = []
  private readonly open = new Map<MovementId, { quantity: number; cost: Money }>()

  constructor(method: CostMethod = 'movingAverage') {
    this.pool = emptyPool(method)
  }

  take(step: Step): Valued {
    const movementId = id<'movement'>(this.steps.length + 1)
    const originId = step.origin === undefined ? null : id<'movement'>(step.origin)
    const reversesId = step.reverses === undefined ? null : id<'movement'>(step.reverses)
    const n = parsed(parseQuantity(step.quantity), step.quantity)
    const valued = valueMovement(
      this.pool,
      {
        id: movementId,
        kind: step.kind,
        quantity: n,
        enteredValue: step.value === undefined ? null : parseMoney(step.value),
        referencePrice: step.reference === undefined ? null : parseUnitPrice(step.reference),
        originMovementId: originId,
        reversesMovementId: reversesId,
      },
      {
        openIssue: (issueId) => {
          const { quantity: left, cost } = this.openOf(issueId)
          return { movementId: issueId, quantity: quantity(left), cost }
        },
        outputValue: () => parsed(parseMoney(step.value ?? ''), step.value ?? 'no value'),
      },
    )
    this.settle(movementId, n, originId ?? reversesId, valued)
    this.steps.push(valued)
    return valued
  }

  private settle(movementId: MovementId, n: Quantity, issueId: MovementId | null, valued: Valued): void {
    if (n < 0)
      this.open.set(movementId, {
        quantity: -n - valued.provisionalQuantity,
        cost: money(0 - valued.value - valued.provisionalValue),
      })
    const own = valued.covers.find((cover) => cover.issueId === issueId && cover.amount === 0)
    for (const cover of valued.covers) if (cover !== own) this.add(cover.issueId, cover.quantity, coverCost(cover))
    if (n > 0 && issueId !== null)
      this.add(issueId, (own?.quantity ?? 0) - n, subtractMoney(own?.provisionalValue ?? ZERO_MONEY, valued.value))
  }

  private add(issueId: MovementId, n: number, cost: Money): void {
    const issue = this.openOf(issueId)
    this.open.set(issueId, { quantity: issue.quantity + n, cost: addMoney(issue.cost, cost) })
  }

  private openOf(issueId: MovementId): { quantity: number; cost: Money } {
    const issue = this.open.get(issueId)
    if (issue === undefined) throw new Error(`step ${issueId} is no issue`)
    return issue
  }

  /** Quantity and value, e.g. `5.0001 16.65`. */
  get text(): string {
    return `${quantityToText(this.pool.quantity)} ${moneyToText(this.pool.value)}`
  }

  /** R5, e.g. `10.00 / 3`. */
  get currentCost(): string {
    return `${moneyToText(this.pool.costValue)} / ${quantityToText(this.pool.costQuantity)}`
  }

  /** FIFO layers, oldest first, e.g. `4 8.00`. */
  get layers(): string[] {
    return this.pool.layers.map((layer) => `${quantityToText(layer.quantity)} ${moneyToText(layer.value)}`)
  }
}

function coverCost(cover: Valued['covers'][number]): Money {
  return addMoney(cover.provisionalValue, cover.amount)
}

function parsed<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`not a figure: ${text}`)
  return value
}

/** Values of all steps as text, and the pool after the last. */
export function work(steps: readonly Step[], method: CostMethod = 'movingAverage') {
  const worked = new WorkedPool(method)
  const values = steps.map((step) => moneyToText(worked.take(step).value))
  return { values, pool: worked.text, worked }
}

export const receipt = (text: string, value: string): Step => ({ kind: 'receipt', quantity: text, value })
export const sale = (text: string): Step => ({ kind: 'sale', quantity: `-${text}` })
export const gain = (text: string): Step => ({ kind: 'gain', quantity: text })
export const salesReturn = (text: string, origin: number): Step => ({ kind: 'salesReturn', quantity: text, origin })

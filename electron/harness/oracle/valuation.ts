import { allocate, sum, type Arithmetic } from './arithmetic.ts'
import { lineName, replayed, type PostedDocument } from './facts.ts'
import { movementsOf, type Movement } from './movements.ts'
import { movementsInOrder } from './order.ts'
import { Pool, type Method } from './pool.ts'

/** R15 */
export interface TrueUp {
  readonly inbound: string
  readonly issue: string
  readonly date: string
  readonly quantity: bigint
  readonly amount: bigint
}

/** What the settled part of an issue has not got back (R9, R16). */
interface OpenIssue {
  quantity: bigint
  cost: bigint
}

/** A pool just before and after one movement. */
export interface ValuedStep {
  readonly movement: Movement
  readonly before: { readonly quantity: bigint; readonly value: bigint }
  readonly after: { readonly quantity: bigint; readonly value: bigint }
  /** Change of the pool without true-ups. */
  readonly value: bigint
}

/** Everything that follows from the facts (R19), worked out from the very beginning. */
export class Valuation {
  /** Signed change of the pool by line, true-ups not included; of mirrored pairs what they show for ever. */
  readonly values = new Map<string, bigint>()
  readonly trueUps: TrueUp[] = []
  readonly steps: ValuedStep[] = []
  private readonly pools = new Map<string, Pool>()
  private readonly issues = new Map<string, OpenIssue>()
  private readonly method: Method
  private readonly arithmetic: Arithmetic

  constructor(documents: readonly PostedDocument[], method: Method, arithmetic: Arithmetic) {
    this.method = method
    this.arithmetic = arithmetic
    const movements = replayed(documents).flatMap((document) => movementsOf(documents, document))
    for (const movement of movementsInOrder(movements, arithmetic.fault)) this.take(movement)
    for (const { name, reversal } of documents) if (reversal?.how === 'mirror') this.showFrozen(name, reversal)
  }

  pool(product: string): Pool {
    const pool = this.pools.get(product) ?? new Pool(this.method, this.arithmetic)
    this.pools.set(product, pool)
    return pool
  }

  /** What an issue cost in the end: as valued, and every true-up since. */
  costOf(line: string): bigint {
    const trueUps = this.trueUps.filter((trueUp) => trueUp.issue === line).map((trueUp) => trueUp.amount)
    return sum(trueUps) - (this.values.get(line) ?? 0n)
  }

  /** R14: how much of the line is 暂估. */
  provisional(line: string): bigint {
    const shorts = [...this.pools.values()].flatMap((pool) => pool.shorts)
    return sum(shorts.filter((short) => short.issue === line).map((short) => short.quantity))
  }

  private take(movement: Movement): void {
    const pool = this.pool(movement.line.product)
    const before = { quantity: pool.quantity, value: pool.value }
    const value = this.value(movement, pool)
    this.values.set(movement.name, value)
    this.steps.push({ movement, before, after: { quantity: pool.quantity, value: pool.value }, value })
  }

  private value(movement: Movement, pool: Pool): bigint {
    const { treatment, line, name } = movement
    switch (treatment.how) {
      case 'in at a value':
        return this.receive(movement, pool, line.quantity, treatment.value, true)
      case 'in at current cost':
        return this.receive(
          movement,
          pool,
          line.quantity,
          pool.atCurrentCost(line.quantity, line.referencePrice),
          false,
        )
      case 'comes back':
        return this.comeBack(movement, pool, treatment.issue)
      case 'output':
        return this.receive(movement, pool, line.quantity, this.outputValue(movement), true)
      case 'out': {
        const issued = pool.issue(name, line.quantity, treatment.ownLayer, line.referencePrice)
        this.issues.set(name, { quantity: issued.settledQuantity, cost: issued.settledCost })
        if (treatment.reopens !== null) this.reopen(movement, treatment.reopens)
        return -issued.settledCost - issued.shortValue
      }
      case 'value only':
        return pool.adjust(treatment.change)
      case 'not of the pool':
        return 0n
    }
  }

  /** R15: an inbound, and what it trues up. */
  private receive(movement: Movement, pool: Pool, quantity: bigint, value: bigint, hasOwnPrice: boolean): bigint {
    for (const cover of pool.receive(movement.name, quantity, value, hasOwnPrice)) {
      const issue = this.issueOf(cover.issue)
      issue.quantity += cover.quantity
      issue.cost += cover.actual
      this.trueUps.push({
        inbound: movement.name,
        issue: cover.issue,
        date: movement.document.date,
        quantity: cover.quantity,
        amount: cover.actual - cover.provisional,
      })
    }
    return value
  }

  /**
   * R16: first the issue's own short part, without true-up; the settled part is then an ordinary inbound. Reading: only
   * that second part renews the current unit cost (R5), and its own pair is what the second part brings.
   */
  private comeBack(movement: Movement, pool: Pool, issueName: string): bigint {
    const undone = pool.undoShort(issueName, movement.line.quantity)
    const rest = movement.line.quantity - undone.quantity
    if (rest === 0n) return undone.value
    const issue = this.issueOf(issueName)
    const value = this.arithmetic.share(issue.cost, rest, issue.quantity)
    issue.quantity -= rest
    issue.cost -= value
    return undone.value + this.receive(movement, pool, rest, value, false)
  }

  /** R17: what the components cost and the fee, by weight. Outputs come last, so the components are valued. */
  private outputValue({ document, line }: Movement): bigint {
    const outputs = document.lines.filter((one) => one.effect === 'in')
    const components = document.lines.filter((one) => one.effect === 'out')
    const total = document.fee - sum(components.map((one) => this.values.get(lineName(document, one)) ?? 0n))
    const parts = allocate(
      total,
      outputs.map((one) => one.weight),
    )
    return parts[outputs.indexOf(line)] ?? 0n
  }

  /** R22: the reversal of a sales return opens the sale again, at the return's value. */
  private reopen({ document, line }: Movement, issueName: string): void {
    const issue = this.issueOf(issueName)
    issue.quantity += line.quantity
    issue.cost += this.values.get(`${document.reversal?.of}/${line.number}`) ?? 0n
  }

  private issueOf(name: string): OpenIssue {
    const issue = this.issues.get(name)
    if (issue === undefined) throw new Error(`${name} is not an issue of the replay`)
    return issue
  }

  /** R20: both halves show the value of that moment for ever. */
  private showFrozen(mirror: string, { of, frozen }: { of: string; frozen: ReadonlyMap<string, bigint> }): void {
    for (const [line, value] of frozen) {
      this.values.set(line, value)
      this.values.set(`${mirror}${line.slice(of.length)}`, -value)
    }
  }
}

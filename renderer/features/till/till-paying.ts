import type { Authorization } from '#shared/contract/bridge.ts'
import { GUARD_CODES, type GuardCode } from '#shared/domain/guard/guard.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { parseMoney, type Money } from '#shared/kernel/money.ts'
import type { OfferedMethod } from '#shared/contract/till.ts'
import { METHOD_LETTER } from '#shared/domain/till/till-method.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { lacksPrice } from './cart-line.ts'
import { keptPayments, litMethod, payBy, refundPlan, type Paid } from './payment.ts'
import { retailContent } from './retail-content.ts'
import type { TillCalls } from './store.ts'
import type { TillCart } from './till-cart.ts'
import { liveLines, totalsOf, type TillFacts, type TillState } from './till-state.ts'

interface Asked {
  readonly sale: Parameters<TillCalls['sell']>[0]
  readonly requestId: string
  readonly paid: readonly Paid[]
}

/** Taking payment: amounts by letters, change, and the one request that sells. */
export class TillPaying {
  private readonly cart: TillCart
  private readonly facts: () => TillFacts | null
  /** The cart is the running one, which is kept; a return or 改单 in a tab of its own is not. */
  private readonly running: boolean
  /** The request under way. Without a definite answer the sale may be done: it is asked again before anything else. */
  private asked: Asked | null = null
  /** What a sale that is amended was paid with, as it stands in `paid` until something is taken or left out. */
  private kept: readonly Paid[] = []

  constructor(cart: TillCart, facts: () => TillFacts | null, running: boolean) {
    this.cart = cart
    this.running = running
    this.facts = facts
  }

  private get state(): TillState {
    return this.cart.state
  }

  private get methods(): readonly OfferedMethod[] {
    return this.facts()?.methods ?? []
  }

  /**
   * What became of a sale that had no answer, by the very same request.
   * @returns whether it is done; the cart that was paid is gone then
   * @throws what is still in the way
   */
  async settle(): Promise<boolean> {
    const { asked } = this
    if (asked === null || this.state.busy) return false
    const done = await this.send(asked)
    if (!done && this.asked !== null) throw this.state.problem
    return done
  }

  /** Enter on an empty box. */
  start(): void {
    const { state } = this
    const lines = liveLines(state)
    if (lines.length === 0) {
      // A return by its receipt begins with nothing picked.
      if (state.lines.length > 0) state.notice = { kind: 'nothingPicked' }
      return
    }
    const unpriced = lines.find(lacksPrice)
    if (unpriced !== undefined) {
      Object.assign(state, {
        currentKey: unpriced.key,
        edit: 'price',
        notice: { kind: 'noPrice', name: unpriced.hit.name },
      })
      return
    }
    const facts = this.facts()
    state.panel = facts !== null && (facts.shift === null || facts.shiftIsOld) ? 'openShift' : 'pay'
    // What was refused before was another sale.
    Object.assign(state, { payTyped: '', guard: null, notice: null, problem: null })
    this.keep()
  }

  /** Of a sale that is amended what was paid stays paid. */
  private keep(): void {
    const { amends, customer } = this.state
    const { due } = totalsOf(this.state, this.facts())
    this.kept = amends === null ? [] : keptPayments(amends.paid, due, customer)
    this.state.paid = this.kept
  }

  typed(): Money | null {
    return this.state.payTyped === '' ? null : parseMoney(this.state.payTyped)
  }

  lit(): OfferedMethod | null {
    return litMethod(this.methods, totalsOf(this.state, this.facts()).open, this.typed())
  }

  /** What Enter gives back: as it came. */
  plan(): readonly Paid[] {
    return refundPlan(this.state.refunds, this.methods, totalsOf(this.state, this.facts()).open)
  }

  async enter(): Promise<void> {
    const { state } = this
    if (await this.settle()) return
    const { open } = totalsOf(state, this.facts())
    if (open === 0) return this.finish()
    if (state.mode === 'return' && state.payTyped === '') {
      state.paid = [...state.paid, ...this.plan()]
      return this.finish()
    }
    const lit = this.lit()
    if (lit !== null) await this.pay(lit)
  }

  async letter(letter: string): Promise<void> {
    if (await this.settle()) return
    const wanted = letter.toUpperCase()
    if (wanted === 'L') this.round()
    const method = this.methods.find((one) => METHOD_LETTER[one.method] === wanted)
    if (method !== undefined) await this.pay(method)
  }

  /** 抹零 comes before anything is taken. */
  private round(): void {
    const { state } = this
    const isKept = state.paid === this.kept
    state.rounds = !state.rounds && (isKept || state.paid.length === 0)
    if (isKept) this.keep()
  }

  async pay(offered: OfferedMethod): Promise<void> {
    const { state } = this
    if (await this.settle()) return
    const { open } = totalsOf(state, this.facts())
    const typed = this.typed()
    if (state.busy || (state.payTyped !== '' && (typed === null || typed <= 0))) return
    const paid = payBy(offered, { due: open, typed, customer: state.customer, refund: state.mode === 'return' })
    if (typeof paid === 'string') {
      state.notice = { kind: paid }
      return
    }
    Object.assign(state, { paid: [...state.paid, paid], payTyped: '', notice: null })
    if (totalsOf(state, this.facts()).open === 0) await this.finish()
  }

  /** Take back the last payment, or leave the panel. */
  back(): void {
    const { state } = this
    if (state.payTyped !== '') state.payTyped = ''
    else if (state.paid.length > 0) state.paid = state.paid.slice(0, -1)
    else this.cart.backToCart()
  }

  /** The refused sale once more, with somebody standing for what the guard found. */
  async allow(authorization?: Authorization): Promise<void> {
    const { state } = this
    if (await this.settle()) return
    const { guard } = state
    if (guard === null) return
    Object.assign(state, { paid: guard.paid, problem: null })
    await this.finish(guard.overrides, authorization)
  }

  private async finish(overrides: readonly GuardCode[] = [], authorization?: Authorization): Promise<void> {
    const { state } = this
    if (state.busy) return
    const sale = {
      content: retailContent(state, this.cart.place(), totalsOf(state, this.facts()).rounding),
      amends: state.amends?.id ?? null,
      endsCart: this.running,
      overrides: [...overrides],
    }
    this.asked = { sale, requestId: crypto.randomUUID(), paid: state.paid }
    await this.send(this.asked, authorization)
  }

  /** @returns whether it is done */
  private async send({ sale, requestId, paid }: Asked, authorization?: Authorization): Promise<boolean> {
    const { state, cart } = this
    state.busy = true
    try {
      const receipt = await cart.calls.sell(sale, requestId, authorization)
      const amendedTotal = state.amends?.total ?? null
      this.asked = null
      cart.begin()
      Object.assign(state, { panel: 'done', receipt, amendedTotal })
      void cart.drawer(cart.calls.openDrawerFor(receipt.id))
      return true
    } catch (problem) {
      if (isDefinite(problem)) this.asked = null
      const code = problem instanceof AppError ? GUARD_CODES.find((one) => one === problem.code) : undefined
      if (code !== undefined) state.guard = { overrides: [...(sale.overrides ?? []), code], paid }
      Object.assign(state, { problem, payTyped: '' })
      this.keep()
      return false
    } finally {
      state.busy = false
    }
  }
}

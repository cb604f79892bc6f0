import type { HeldSaleId } from '#shared/kernel/id.ts'
import type { Cart } from '#shared/contract/till-cart.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import { NO_APPROVAL, type Approval } from '#renderer/ui/document-shell/approval.ts'
import { isDefinite } from '#renderer/ui/document-shell/definite.ts'
import { isPasswordProblem, isStatementLock } from '#renderer/ui/document-shell/statement-lock.ts'
import type { HeldContent } from './store.ts'
import { keptCart, type TillCart } from './till-cart.ts'
import { totalsOf, type TillFacts } from './till-state.ts'

const LONGEST_NOTE = 60

interface UndoAsked {
  readonly sale: Pick<Receipt, 'id' | 'number'>
  readonly approval: Approval
}

/** Carts that wait, and sales that are taken back. */
export class TillRack {
  private readonly cart: TillCart
  private readonly facts: () => TillFacts | null
  private readonly running: boolean
  /** Taking a sale back had no answer: the very same is asked again, whatever was rung up since. */
  private asked: UndoAsked | null = null
  /** Holding had no answer: the very same cart is held by the same request, so that it never waits twice. */
  private holding: { readonly held: string; readonly requestId: string } | null = null

  /** @param running the cart is the running one, whose place the rack is beside */
  constructor(cart: TillCart, facts: () => TillFacts | null, running: boolean) {
    this.cart = cart
    this.facts = facts
    this.running = running
  }

  /** A held 改单 would come back as another sale; and what is taken up takes the place of the running cart. */
  private isElsewhere(): boolean {
    if (!this.running) this.cart.state.notice = { kind: 'ownTab' }
    return !this.running
  }

  /** F8: the cart onto the rack. On an empty one the only one waiting is taken up, of several one is chosen. */
  async hold(): Promise<void> {
    const { cart } = this
    if (this.isElsewhere()) return
    const { state, calls } = cart
    const kept = keptCart(state)
    if (kept !== null) {
      const note = state.remark === '' ? (state.lines[0]?.hit.name ?? '') : state.remark
      const amount = totalsOf(state, this.facts()).due
      await this.putUp({ cart: kept, note: note.slice(0, LONGEST_NOTE).trim(), amount })
      cart.begin()
      return
    }
    const rack = await calls.held()
    const [only] = rack
    if (rack.length === 1 && only !== undefined) await this.resume(only.id)
    else state.panel = 'held'
  }

  private async putUp(content: HeldContent): Promise<void> {
    const held = JSON.stringify(content)
    const requestId = this.holding?.held === held ? this.holding.requestId : crypto.randomUUID()
    this.holding = { held, requestId }
    try {
      await this.cart.calls.hold(content, requestId)
      this.holding = null
    } catch (problem) {
      if (isDefinite(problem)) this.holding = null
      throw problem
    }
  }

  /** What is in the cart is held first, so that nothing is lost. */
  async resume(id: HeldSaleId): Promise<void> {
    if (this.isElsewhere()) return
    if (keptCart(this.cart.state) !== null) await this.hold()
    await this.cart.open(await this.cart.calls.resume(id))
  }

  /** Ctrl+D: without a sale it is written down why. */
  openDrawer(reason: string): void {
    const { cart } = this
    cart.state.panel = 'totals'
    void cart.drawer(cart.calls.openDrawer(reason), { kind: 'drawer' })
  }

  /** Ctrl+Z on an empty cart: what was just cleared, else the last sale, whose goods come back into the cart. */
  async undo(approval: Approval = NO_APPROVAL): Promise<void> {
    const { cart } = this
    const { state, calls } = cart
    const { notice } = state
    if (state.lines.length > 0) return
    if (notice?.kind === 'cleared') {
      Object.assign(state, notice.cart, { notice: null })
      return
    }
    // What was just sold may not have reached the facts yet.
    const sale = state.receipt ?? this.facts()?.lastSale
    // Without an answer it may be taken back already, and the last sale is another one: the same is asked again.
    const asked = this.asked ?? (sale == null ? null : { sale, approval })
    if (asked === null) return
    const { number } = asked.sale
    let back: Cart | null
    try {
      back = await calls.undo(asked.sale.id, `undo ${number}`, asked.approval)
    } catch (problem) {
      this.asked = isDefinite(problem) ? null : asked
      state.undoLocked = isStatementLock(problem) || (state.undoLocked && isPasswordProblem(problem))
      throw problem
    }
    this.asked = null
    if (back === null) cart.begin()
    else await cart.open(back)
    state.notice = { kind: 'undone', number }
    void cart.drawer(calls.openDrawerFor(asked.sale.id))
  }
}

import { shallowReactive } from 'vue'
import type { Authorization } from '#shared/contract/bridge.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { OfferedMethod, ReceiptHit } from '#shared/contract/till.ts'
import type { DocumentId, HeldSaleId, PartnerId } from '#shared/kernel/id.ts'
import { createQueue } from '#renderer/ui/scan/queue.ts'
import { endedWhenKept, keepCart } from './keep-cart.ts'
import { createLineKeys, type LineKeys } from './line-keys.ts'
import type { TillCalls } from './store.ts'
import { TillCart, type Heard } from './till-cart.ts'
import { TillPaying } from './till-paying.ts'
import { TillRack } from './till-rack.ts'
import { newTillState, type TillFacts, type TillPanel, type TillState } from './till-state.ts'

interface TillHooks {
  facts(): TillFacts | null
  heard(what: Heard): void
  /** The running cart, which is kept over a restart; not a return or 改单 in a tab of its own. */
  readonly running: boolean
  /** From a tab of its own to the running till, with what was scanned or typed there. */
  leave?(code: string): void
}

export interface Till extends Omit<LineKeys, 'applyEdit'> {
  readonly state: TillState
  readonly paying: TillPaying
  /** @param apart Alt was held: a line of its own */
  scan(code: string, apart?: boolean): void
  pick(hit: ProductHit): void
  /** A receipt found by the end of its number: its goods come back. */
  pickReceipt(receipt: ReceiptHit): void
  /** Enter in the scan box. */
  submit(): void
  /** Enter, or a letter, while paying. */
  payEnter(): void
  payLetter(letter: string): void
  pay(method: OfferedMethod): void
  /** Stand for what a guard refused: oneself, or by the word of somebody who may. */
  allow(authorization?: Authorization): void
  show(panel: TillPanel): void
  undo(): void
  /** Take the last sale back although its customer has confirmed it: oneself, or by the word of somebody who may. */
  undoAllowed(authorization?: Authorization): void
  choose(partnerId: PartnerId | null): void
  hold(): void
  resume(id: HeldSaleId): void
  setRemark(remark: string): void
  setMode(mode: 'sale' | 'return'): void
  openReturn(id: DocumentId): void
  openAmend(id: DocumentId): void
  dismissUnknown(barcode: string): void
  openDrawer(reason: string): void
  restore(): void
  /** The return or 改单 of a tab of its own is done, or could not be begun: nothing else is sold there. */
  isOver(): boolean
  leave(): void
}

/** A sale without an answer comes first; when it is done after all, a step of another kind was about a cart that is gone. */
function stepsAfter(paying: TillPaying, queue: ReturnType<typeof createQueue>) {
  return {
    later:
      <Args extends unknown[]>(step: (...args: Args) => unknown) =>
      (...args: Args) =>
        queue.add(async () => {
          if (!(await paying.settle())) await step(...args)
        }),
    /** A scan and what was typed begin the next cart then. */
    afterSale: (step: () => unknown) =>
      queue.add(async () => {
        await paying.settle()
        await step()
      }),
  }
}

/** Only the running cart is kept over a restart. */
function callsOf(state: TillState, calls: TillCalls, running: boolean): TillCalls {
  if (!running) return calls
  return endedWhenKept(calls, keepCart(state, calls, (problem) => (state.problem = problem)).kept)
}

/** The till: keys and scans may come faster than answers, and are done in their order. */
export function useTill(calls: TillCalls, hooks: TillHooks): Till {
  const state = shallowReactive(newTillState())
  const cart = new TillCart(state, callsOf(state, calls, hooks.running), hooks.heard)
  const paying = new TillPaying(cart, hooks.facts, hooks.running)
  const rack = new TillRack(cart, hooks.facts, hooks.running)
  const { applyEdit, ...lineKeys } = createLineKeys(cart)
  const queue = createQueue((problem) => (state.problem = problem))

  /** What was typed goes with the step at once, so that the next key begins anew. */
  function taken(): string {
    const { typed } = state
    Object.assign(state, { typed: '', problem: null })
    return typed
  }

  async function submit(typed: string): Promise<void> {
    const code = typed.replace(/^[\d.]+\*/, '')
    if (state.edit !== null) applyEdit(state.edit, typed)
    else if (typed === '') paying.start()
    else if (code !== '') await cart.enter(code, typed)
  }

  async function restore(): Promise<void> {
    state.warehouseId ??= await calls.warehouseId()
    const kept = hooks.running ? await calls.runningCart() : null
    if (kept !== null && state.lines.length === 0) await cart.open(kept)
  }

  const isOver = () => !hooks.running && state.amends === null && state.returnOf === null && state.lines.length === 0
  /** What begins or fills a cart. */
  const fill = (code: string, step: () => unknown) => afterSale(() => (isOver() ? hooks.leave?.(code) : step()))
  const { later, afterSale } = stepsAfter(paying, queue)
  return {
    ...lineKeys,
    state,
    paying,
    scan(code, apart = false) {
      const typed = taken()
      state.edit = null
      fill(code, () => cart.scan(code, typed, apart))
    },
    pick(hit) {
      const typed = taken()
      fill(hit.code, () => cart.pick(hit, typed))
    },
    pickReceipt({ id, number }) {
      taken()
      fill(number, () => cart.returnSale(id))
    },
    submit() {
      const typed = taken()
      fill(typed, () => submit(typed))
    },
    payEnter: later(() => paying.enter()),
    payLetter: later((letter: string) => paying.letter(letter)),
    pay: later((method: OfferedMethod) => paying.pay(method)),
    allow: later((authorization?: Authorization) => paying.allow(authorization)),
    show: (panel) => Object.assign(state, { panel, notice: null, problem: null }),
    undo: later(() => rack.undo()),
    undoAllowed: later((authorization?: Authorization) =>
      rack.undo({ overrides: ['STATEMENT_CONFIRMED'], ...(authorization === undefined ? {} : { authorization }) }),
    ),
    choose: later((partnerId: PartnerId | null) => cart.choose(partnerId)),
    hold: later(() => rack.hold()),
    resume: later((id: HeldSaleId) => rack.resume(id)),
    setRemark: (remark) => Object.assign(state, { remark, panel: 'totals' }),
    setMode: (mode) => cart.setMode(mode),
    openReturn: later((id: DocumentId) => cart.returnSale(id)),
    openAmend: later((id: DocumentId) => cart.amendSale(id)),
    dismissUnknown: later((barcode: string) => calls.dismissUnknown(barcode)),
    openDrawer: later((reason: string) => rack.openDrawer(reason)),
    restore: later(restore),
    isOver,
    leave: () => hooks.leave?.(''),
  }
}

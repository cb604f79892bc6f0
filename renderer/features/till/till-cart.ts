import type { Cart } from '#shared/contract/till-cart.ts'
import type { DrawerOutcome, Scanned } from '#shared/contract/till.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { weighedTimes } from '#shared/domain/till/weighed-times.ts'
import type { DocumentId, PartnerId } from '#shared/kernel/id.ts'
import { ONE_UNIT, parseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { errorText } from '#renderer/text/error-text.ts'
import { text } from '#renderer/text/text.ts'
import { cartLineOf, lacksPrice, newLine, openedLines, withPicked, withScanned, type TillLine } from './cart-line.ts'
import type { Place, TillCalls } from './store.ts'
import { asksForReceipt, newTillState, type TillNotice, type TillState } from './till-state.ts'

export type Heard = 'ok' | 'unknown' | 'attention'

/** Filling the cart: what scans and picks do to it, one after the other. */
export class TillCart {
  readonly state: TillState
  readonly calls: TillCalls
  private readonly heard: (what: Heard) => void

  constructor(state: TillState, calls: TillCalls, heard: (what: Heard) => void) {
    this.state = state
    this.calls = calls
    this.heard = heard
  }

  place(): Place {
    const { warehouseId, customer } = this.state
    // Every shop has a warehouse that is enabled; without one nothing can be sold.
    if (warehouseId === null) throw new AppError('FIELD_REQUIRED', { field: 'warehouse', line: 0 })
    return { warehouseId, partnerId: customer?.id ?? null }
  }

  /**
   * @param typed what stood in the box before the scan: `3*` makes it three
   * @param apart a line of its own
   */
  async scan(code: string, typed: string, apart = false): Promise<void> {
    if (this.state.panel === 'done') this.begin()
    this.backToCart()
    await this.hear(code, await this.calls.scan(code, this.place()), typed, apart)
  }

  private async hear(code: string, scanned: Scanned, typed: string, apart = false): Promise<void> {
    if (scanned.kind === 'product') this.take(scanned, timesOf(typed), apart)
    else if (scanned.kind === 'document') await this.openDocument(scanned)
    else if (scanned.kind === 'paymentCode') this.say({ kind: 'paymentCode', provider: scanned.provider }, 'attention')
    else if (this.state.returnOf !== null) this.say({ kind: 'notOfReturn', name: code }, 'attention')
    else {
      this.heard('unknown')
      await this.calls.noteUnknown(code)
    }
  }

  /** What was typed, with Enter: as if it was scanned. Where a receipt is asked for, the end of its number is enough. */
  async enter(code: string, typed: string): Promise<void> {
    if (!asksForReceipt(this.state, code)) return this.scan(code, typed)
    const [found, another] = await this.calls.receipts(code)
    if (another !== undefined) return this.say({ kind: 'severalReceipts', tail: code }, 'attention')
    if (found !== undefined) return this.returnSale(found.id)
    const scanned = await this.calls.scan(code, this.place())
    if (scanned.kind === 'unknown') this.say({ kind: 'noReceipt', tail: code }, 'attention')
    else await this.hear(code, scanned, typed)
  }

  private take(scanned: Extract<Scanned, { kind: 'product' }>, times: Quantity, apart = false): void {
    const { state } = this
    if (state.returnOf !== null) {
      const weight = scanned.weighed ? scanned.quantity : null
      const picked = withPicked(state.lines, scanned.hit, weighedTimes(weight, times))
      if (picked === null) return this.say({ kind: 'notOfReturn', name: scanned.hit.name }, 'attention')
      return this.show(picked.lines, picked.key)
    }
    const { lines, key } = withScanned(state.lines, scanned, times, apart)
    this.show(lines, key)
    const line = lines.find((one) => one.key === key)
    if (line !== undefined && lacksPrice(line)) {
      state.edit = 'price'
      this.say({ kind: 'noPrice', name: line.hit.name }, 'attention')
    }
  }

  /** A product that was picked from a search or a tile. */
  pick(hit: Extract<Scanned, { kind: 'product' }>['hit'], typed: string): void {
    if (this.state.panel === 'done') this.begin()
    this.backToCart()
    this.take({ kind: 'product', hit, quantity: null, amount: null, weighed: false, serial: null }, timesOf(typed))
  }

  private show(lines: readonly TillLine[], key: number): void {
    const { state } = this
    state.lines = lines
    state.currentKey = key
    state.flash = { key, count: (state.flash?.count ?? 0) + 1 }
    this.heard('ok')
  }

  private say(notice: TillState['notice'], heard: Heard): void {
    this.state.notice = notice
    this.heard(heard)
  }

  private async openDocument(scanned: Extract<Scanned, { kind: 'document' }>): Promise<void> {
    if (scanned.type !== 'retailSale' || this.state.lines.length > 0)
      return this.say({ kind: 'otherDocument', number: scanned.number }, 'attention')
    await this.returnSale(scanned.id)
  }

  /** 退货 of a sale: its lines, none picked yet. */
  async returnSale(id: DocumentId): Promise<void> {
    const { cart, number, refunds } = await this.calls.returnCart(id)
    if (cart.lines.length === 0) return this.say({ kind: 'allReturned', number }, 'attention')
    await this.open(cart)
    Object.assign(this.state, { returnOf: { id, number }, refunds })
    this.heard('ok')
  }

  async amendSale(id: DocumentId): Promise<void> {
    const { cart, number, total, paid } = await this.calls.amendCart(id)
    await this.open(cart)
    const { lines, warehouseId } = this.state
    this.state.amends = { id, number, total, paid, warehouseId, sold: lines }
  }

  /** Put a kept cart on the screen, whole: half of one would be kept in its place. */
  async open(cart: Cart): Promise<void> {
    const { warehouseId, partnerId, mode, remark, returnOf } = cart
    const products = [...new Set(cart.lines.map(({ productId }) => productId))]
    const hits = await this.calls.products(products, { partnerId, warehouseId })
    const customer = partnerId === null ? null : await this.calls.customer(partnerId)
    const returned = returnOf === null ? null : await this.calls.returnCart(returnOf)
    const lines = openedLines(cart.lines, hits)
    const { typed } = this.state
    Object.assign(this.state, newTillState(), {
      ...{ typed, warehouseId, customer, mode, lines, remark },
      currentKey: lines.at(-1)?.key ?? null,
      returnOf: returned === null || returnOf === null ? null : { id: returnOf, number: returned.number },
      refunds: returned?.refunds ?? [],
    })
  }

  /** An empty cart; the warehouse stays. */
  begin(): void {
    const { warehouseId } = this.state
    Object.assign(this.state, newTillState(), { warehouseId })
  }

  /** Nothing in the cart any more; 改单 is still about the same sale. */
  empty(): void {
    const { amends } = this.state
    this.begin()
    this.state.amends = amends
  }

  /** 退货 without a receipt, or selling again; what is in the cart stays. */
  setMode(mode: 'sale' | 'return'): void {
    if (this.state.lines.length === 0) this.empty()
    this.state.mode = mode
  }

  /** The money has passed by now: what is wrong with the drawer stands in nobody's way. */
  async drawer(opened: Promise<DrawerOutcome>, said: TillNotice | null = null): Promise<void> {
    const { state } = this
    const words = text.value.till
    try {
      const outcome = await opened
      if (outcome.kind === 'busy') state.drawerProblem = words.drawerBusy
      else if (outcome.kind === 'failed') state.drawerProblem = words.drawerStuck(outcome.reason)
      state.notice ??= said
    } catch (problem) {
      state.drawerProblem = words.drawerStuck(errorText(problem))
    }
  }

  /** A scan while paying adds to the cart. */
  backToCart(): void {
    const { state } = this
    Object.assign(state, { panel: 'totals', paid: [], payTyped: '', guard: null, notice: null, problem: null })
  }

  /** The prices are those of the customer. */
  async choose(partnerId: PartnerId | null): Promise<void> {
    const { state } = this
    const customer = partnerId === null ? null : await this.calls.customer(partnerId)
    const place = { ...this.place(), partnerId }
    const hits = await this.calls.products([...new Set(state.lines.map(({ productId }) => productId))], place)
    state.customer = customer
    state.lines = state.lines.map((line) => repriced(line, hits))
    this.backToCart()
  }
}

function repriced(line: TillLine, hits: Parameters<typeof openedLines>[1]): TillLine {
  const hit = hits.find(({ id }) => id === line.productId)
  if (hit === undefined) return line
  const usual = newLine(line.hit, { unitId: line.unitId }).price
  const changed = line.price !== usual || line.sourceLineId !== null || line.weighed
  return { ...line, hit, price: changed ? line.price : newLine(hit, { unitId: line.unitId }).price }
}

/** `3*` before a scan or a name. */
function timesOf(typed: string): Quantity {
  const [, figure] = /^([\d.]+)\*/.exec(typed) ?? []
  const times = figure === undefined ? null : parseQuantity(figure)
  return times === null || times <= 0 ? ONE_UNIT : times
}

/** As it is kept over a restart; null: there is nothing to keep. */
export function keptCart({ mode, lines, customer, warehouseId, remark, returnOf }: TillState): Cart | null {
  if (lines.length === 0 || warehouseId === null) return null
  return {
    mode,
    partnerId: customer?.id ?? null,
    warehouseId,
    remark,
    returnOf: returnOf?.id ?? null,
    lines: lines.map(cartLineOf),
  }
}

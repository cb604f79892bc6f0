import type { OutputOf } from '#shared/contract/define.ts'
import type { PartnerHit } from '#shared/contract/partner.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { DocumentId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { GuardCode } from '#shared/domain/guard/guard.ts'
import { isNumberTail } from '#shared/domain/document/document-number.ts'
import { roundingOff } from '#shared/domain/till/rounding.ts'
import type { LineEdit } from './cart-edit.ts'
import { sumOf, type TillLine } from './cart-line.ts'
import type { Paid } from './payment.ts'

export type TillFacts = OutputOf<Endpoints['till']['state']>
export type TillCustomer = OutputOf<Endpoints['till']['customer']>
export type Refunds = OutputOf<Endpoints['till']['returnCart']>['refunds']

/** What stands in the panel on the right. */
export type TillPanel =
  | 'totals'
  | 'pay'
  | 'done'
  | 'held'
  | 'openShift'
  | 'closeShift'
  | 'customer'
  | 'unknown'
  | 'drawer'
  | 'agree'
  | 'remark'

/** Something said over the scan box that stops nobody. */
export type TillNotice =
  | { readonly kind: 'paymentCode'; readonly provider: 'wechat' | 'alipay' }
  | { readonly kind: 'otherDocument' | 'allReturned'; readonly number: string }
  | { readonly kind: 'notOfReturn'; readonly name: string }
  | { readonly kind: 'noReceipt' | 'severalReceipts'; readonly tail: string }
  | { readonly kind: 'noPrice'; readonly name: string }
  | { readonly kind: 'moreThanLeft'; readonly name: string; readonly left: Quantity }
  | { readonly kind: 'undone'; readonly number: string }
  | { readonly kind: 'cleared'; readonly cart: ClearedCart }
  | { readonly kind: 'unreadable' | 'nothingPicked' | 'ownTab' }
  | { readonly kind: 'moreThanDue' | 'noDeposit' | 'needsCustomer' }
  | { readonly kind: 'drawer' }

/** What a guard refused, as it was about to be paid. */
export interface GuardRefusal {
  readonly overrides: readonly GuardCode[]
  readonly paid: readonly Paid[]
}

/** A sale that is rung up again: until then its goods count as given back. */
export interface Amended {
  readonly id: DocumentId
  readonly number: string
  /** What it came to, and how that was paid. */
  readonly total: Money
  readonly paid: Refunds
  readonly warehouseId: WarehouseId | null
  readonly sold: readonly TillLine[]
}

export interface TillState {
  mode: 'sale' | 'return'
  lines: readonly TillLine[]
  /** The line the keys are about. */
  currentKey: number | null
  warehouseId: WarehouseId | null
  customer: TillCustomer | null
  remark: string
  /** The sale that comes back, and how it was paid. */
  returnOf: { readonly id: DocumentId; readonly number: string } | null
  refunds: Refunds
  /** 改单 of this sale. */
  amends: Amended | null
  /** What stands in the scan box. */
  typed: string
  edit: LineEdit | null
  panel: TillPanel
  paid: readonly Paid[]
  payTyped: string
  rounds: boolean
  busy: boolean
  /** A guard refused the sale; somebody who may can stand for it. */
  guard: GuardRefusal | null
  /** Taking the last sale back was refused: its customer has confirmed it (已对账), and somebody who may can stand for it. */
  undoLocked: boolean
  /** Why the drawer stayed shut; it may be said when the next cart has begun. */
  drawerProblem: string | null
  receipt: Receipt | null
  /** What the sale had come to that the receipt stands for now (改单). */
  amendedTotal: Money | null
  notice: TillNotice | null
  problem: unknown
  /** Changes with every scan: its row flashes. */
  flash: { readonly key: number; readonly count: number } | null
}

/** What stands in the cart, and what it is about: a return that is brought back must not become a sale. */
export type ClearedCart = Pick<
  TillState,
  'mode' | 'lines' | 'currentKey' | 'customer' | 'remark' | 'returnOf' | 'refunds' | 'amends'
>

export function newTillState(): TillState {
  return {
    mode: 'sale',
    lines: [],
    currentKey: null,
    warehouseId: null,
    customer: null,
    remark: '',
    returnOf: null,
    refunds: [],
    amends: null,
    typed: '',
    edit: null,
    panel: 'totals',
    paid: [],
    payTyped: '',
    rounds: false,
    busy: false,
    guard: null,
    undoLocked: false,
    drawerProblem: null,
    receipt: null,
    amendedTotal: null,
    notice: null,
    problem: null,
    flash: null,
  }
}

/** Lines that are sold or come back; of a return those that are picked. */
export function liveLines({ lines }: Pick<TillState, 'lines'>): readonly TillLine[] {
  return lines.filter((line) => line.quantity > 0)
}

/** 退货 with nothing in the cart: the end of a number is that of the customer's receipt. */
export function asksForReceipt({ mode, lines, returnOf }: TillState, typed: string): boolean {
  return mode === 'return' && returnOf === null && lines.length === 0 && isNumberTail(typed)
}

export interface TillTotals {
  readonly list: Money
  readonly reduction: Money
  readonly rounding: Money
  readonly due: Money
  /** What is not paid yet of a sale that is being paid. */
  readonly open: Money
}

export function totalsOf(state: TillState, facts: TillFacts | null): TillTotals {
  const lines = liveLines(state)
  const list = sumOf(lines, 'list')
  const amount = sumOf(lines, 'amount')
  const settings = facts?.settings
  const rounding =
    settings !== undefined && state.mode === 'sale' && (state.rounds || settings.roundsAlways)
      ? roundingOff(amount, settings.rounding)
      : ZERO_MONEY
  const due = subtractMoney(amount, rounding)
  const open = state.paid.reduce((left, one) => subtractMoney(left, one.amount), due)
  return { list, reduction: subtractMoney(list, amount), rounding, due, open }
}

export type CustomerHit = PartnerHit

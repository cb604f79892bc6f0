import type { BusinessDate } from '../../kernel/business-date.ts'
import { addQuantity, quantity, type Quantity } from '../../kernel/quantity.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import { RATE_SCALE, type Rate } from '../../kernel/rate.ts'

/** 执行情况: how far an order is carried out. 强制关闭 ends it, whatever is open. */
export const FULFILMENTS = ['none', 'part', 'full', 'closed'] as const

export type Fulfilment = (typeof FULFILMENTS)[number]

/** Base units of one order line: what is meant, and what later documents have done of it. */
export interface FulfilledLine {
  readonly ordered: Quantity
  readonly fulfilled: Quantity
}

export function fulfilmentOf(lines: readonly FulfilledLine[], closed: boolean): Fulfilment {
  if (lines.every(({ ordered, fulfilled }) => fulfilled >= ordered)) return 'full'
  if (closed) return 'closed'
  return lines.some(({ fulfilled }) => fulfilled > 0) ? 'part' : 'none'
}

/** What is still to come or to go; returns do not open it again, more than ordered does not make it negative. */
export function openQuantity({ ordered, fulfilled }: FulfilledLine): Quantity {
  return quantity(Math.max(0, ordered - fulfilled))
}

/** The most that may be received or shipped of so much ordered. */
export function withTolerance(ordered: Quantity, tolerance: Rate): Quantity {
  return addQuantity(ordered, quantity(mulDiv([ordered, tolerance], [RATE_SCALE])))
}

/**
 * The least a revision may order: what is fulfilled already, but not more than was ordered before (a tolerance may have
 * let more come).
 */
export function leastOfRevision({ ordered, fulfilled }: FulfilledLine): Quantity {
  return fulfilled < ordered ? fulfilled : ordered
}

/** 超期: still something open after the day it was expected. */
export function isOverdue(
  order: { readonly fulfilment: Fulfilment | null; readonly expectedOn: BusinessDate | null },
  today: BusinessDate,
): boolean {
  const isOpen = order.fulfilment === 'none' || order.fulfilment === 'part'
  return isOpen && order.expectedOn !== null && order.expectedOn < today
}

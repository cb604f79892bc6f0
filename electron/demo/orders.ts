import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { findDocument } from '#db/repository/document-read.ts'
import { closeOrder } from '../features/order/closing.ts'
import type { Clerk } from './clerk.ts'
import { inLanguage, WORDS } from './words.ts'

/** An order as the story remembers it until its goods came or went. */
export interface PendingOrder {
  readonly id: DocumentId
  readonly content: DocumentContent
  /** The day on which the goods come or go; null: they never do. */
  readonly dueDay: number | null
}

/** An order that is expected in so many days. It is carried out then, unless it is one that nobody keeps. */
export function placeOrder(clerk: Clerk, content: DocumentContent, day: number, inDays: number, kept = true): void {
  const order = { ...content, expectedOn: addDays(clerk.date, inDays) }
  const { id } = clerk.post(order)
  clerk.story.orders.push({ id, content: order, dueDay: kept ? day + inDays : null })
}

/** Orders of a type that are due; they are taken from the list. */
export function takeDue(clerk: Clerk, type: DocumentContent['type'], day: number): PendingOrder[] {
  const { orders } = clerk.story
  const due = orders.filter((order) => order.content.type === type && order.dueDay === day)
  for (const order of due) orders.splice(orders.indexOf(order), 1)
  return due
}

/** What comes or goes of an order's line: nothing of it leaves the line out. */
type Amount = (line: DocumentLineContent, index: number) => Quantity

/** The document that carries out an order, line for line; null when nothing of it comes or goes. */
export function carryingOut(
  clerk: Clerk,
  { id, content }: PendingOrder,
  type: DocumentContent['type'],
  amount: Amount,
): DocumentContent | null {
  const { expectedOn: _expectedOn, ...rest } = content
  const lines = linesOf(clerk, id).flatMap((sourceLineId, index): DocumentLineContent[] => {
    const line = content.lines[index]
    if (line === undefined) throw new Error(`order ${id} has no line ${index}`)
    const came = amount(line, index)
    return came === ZERO_QUANTITY ? [] : [{ ...line, quantity: came, sourceLineId }]
  })
  return lines.length === 0 ? null : { ...rest, type, businessDate: clerk.date, lines }
}

/** Ids of a posted document's lines, in their order. */
export function linesOf({ context }: Clerk, id: DocumentId) {
  const document = findDocument(context.db, id)
  if (document === null) throw new Error(`document ${id} was posted before`)
  return document.lines.map((line) => line.id)
}

/** The rest of an order is not wanted any more. */
export function closeRest(clerk: Clerk, id: DocumentId): void {
  closeOrder(clerk.later(), { id, reason: inLanguage(WORDS.soldOut, clerk.story.language) })
}

export function isShort({ content }: PendingOrder, carriedOut: DocumentContent | null): boolean {
  const total = (lines: readonly DocumentLineContent[]) => lines.reduce((sum, line) => sum + line.quantity, 0)
  return total(carriedOut?.lines ?? []) < total(content.lines)
}

export function units(count: number): Quantity {
  return quantity(count * ONE_UNIT)
}

export function yuan(amount: number) {
  return money(amount * 100)
}

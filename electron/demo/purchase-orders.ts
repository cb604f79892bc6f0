import type { DocumentContent } from '#shared/contract/document.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { subtractQuantity } from '#shared/kernel/quantity.ts'
import { makeOrders } from '../features/order/make-orders.ts'
import type { Clerk } from './clerk.ts'
import { contentOf, hasCase, lineOf } from './content.ts'
import { backDelivery, deliveryNote, RISING_SUPPLIER, partnerOf } from './deliveries.ts'
import { carryingOut, closeRest, isShort, linesOf, placeOrder, takeDue, units, type PendingOrder } from './orders.ts'
import { driftedCost } from './prices.ts'
import { inLanguage, WORDS } from './words.ts'

/** Positions among the suppliers: they deliver what was ordered some days before, the others bring what is missing. */
export const ORDERED_SUPPLIERS: readonly number[] = [RISING_SUPPLIER, 3]
const DAYS_AHEAD = 3
/** The supplier never came, and nobody called. */
const FORGOTTEN_ORDER_DAY = 80
const REQUEST_DAY = 87
const LAST_ORDER_DAY = 88

/** Orders of the day: of the weekly round, and those that are still open when the books are looked at. */
export function placePurchaseOrders(clerk: Clerk, day: number, weekday: number): void {
  for (const supplier of ORDERED_SUPPLIERS) {
    if ((weekday + DAYS_AHEAD) % 7 !== (supplier % 6) + 1) continue
    const content = backDelivery(clerk, supplier, day)
    if (content !== null) placeOrder(clerk, orderOf(content), day, DAYS_AHEAD)
  }
  if (day === FORGOTTEN_ORDER_DAY) placeOrder(clerk, someCases(clerk, 7, 6), day, 4, false)
  if (day === LAST_ORDER_DAY) placeOrder(clerk, someCases(clerk, 4, 10), day, DAYS_AHEAD)
  if (day === REQUEST_DAY) askForPrices(clerk)
}

function orderOf(content: DocumentContent): DocumentContent {
  return { ...content, type: 'purchaseOrder', externalNumber: '', freight: ZERO_MONEY, remark: '' }
}

function someCases(clerk: Clerk, supplier: number, count: number): DocumentContent {
  const { masters } = clerk.story
  const lines = masters.articles
    .filter((article) => article.shelf.supplier === supplier && article.pace > 2 && hasCase(article))
    .slice(0, 3)
    .map((article) => lineOf(article, 'case', count, article.cost))
  return contentOf('purchaseOrder', clerk.date, partnerOf(clerk, supplier), masters.back, lines)
}

/** What was ordered comes: now and then one case less, or one that is broken. What is missing is not sent later. */
export function receiveOrders(clerk: Clerk, day: number): void {
  for (const order of takeDue(clerk, 'purchaseOrder', day)) {
    const receipt = receiptOf(clerk, order, day)
    if (receipt !== null) clerk.story.lastReceipt = clerk.post(receipt).id
    if (isShort(order, receipt)) closeRest(clerk, order.id)
  }
}

function receiptOf(clerk: Clerk, order: PendingOrder, day: number): DocumentContent | null {
  const { random, language } = clerk.story
  const shortLine = random.onceIn(3) ? random.below(order.content.lines.length) : -1
  const brokenLine = random.onceIn(4) ? random.below(order.content.lines.length) : -1
  const receipt = carryingOut(clerk, order, 'purchaseReceipt', (line, index) =>
    index === shortLine || index === brokenLine ? subtractQuantity(line.quantity, units(1)) : line.quantity,
  )
  if (receipt === null) return null
  const broken = order.content.lines[brokenLine]
  const rejected = { rejected: units(1), rejectReason: inLanguage(WORDS.broken, language) }
  const lines = receipt.lines.map((line) => (line.productId === broken?.productId ? { ...line, ...rejected } : line))
  return { ...receipt, ...deliveryNote(clerk, supplierOf(clerk, order), day), lines }
}

function supplierOf({ story }: Clerk, { content }: PendingOrder): number {
  return story.masters.suppliers.findIndex((id) => id === content.partnerId)
}

/** 采购申请 with two 报价: one line is ordered already, the rest is to be compared. */
function askForPrices(clerk: Clerk): void {
  const { masters, language, catalogue } = clerk.story
  const articles = masters.articles.filter(({ shelf, pace }) => shelf.supplier === 5 && pace > 0).slice(0, 4)
  const asked = articles.map((article) => ({ ...lineOf(article, 'case', 5, article.cost), price: null }))
  const requested = {
    ...contentOf('purchaseRequest', clerk.date, null, masters.back, asked),
    reason: inLanguage(catalogue.words.request, language),
    expectedOn: addDays(clerk.date, 12),
  }
  const request = clerk.post(requested)
  const sources = linesOf(clerk, request.id)
  const quotes = [5, 4].map((supplier, turn) => {
    const lines = articles.map((article, index) => {
      const perMille = (index + turn) % 2 === 0 ? 990 : 1025
      const line = lineOf(article, 'case', 5, driftedCost(article.cost, perMille))
      return { ...line, sourceLineId: sources[index] ?? null }
    })
    return clerk.post({
      ...contentOf('supplierQuote', clerk.date, partnerOf(clerk, supplier), masters.back, lines),
      leadDays: 3 + turn * 2,
      validUntil: addDays(clerk.date, 20),
    })
  })
  const quoteLineIds = quotes.flatMap(({ id }) => linesOf(clerk, id).slice(0, 1))
  makeOrders(clerk.later(), { requestId: request.id, quoteLineIds: quoteLineIds.slice(0, 1) })
}

import type { DocumentContent } from '#shared/contract/document.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import type { Clerk, Story } from './clerk.ts'
import { closeRest, carryingOut, isShort, linesOf, placeOrder, takeDue, units, type PendingOrder } from './orders.ts'
import { traderShipment } from './sales.ts'

const DAYS_AHEAD = 2
/** From here on also on Sundays: whatever the weekday, something is open when the books are looked at. */
const LAST_DAYS = 80
const FORGOTTEN_ORDER_DAY = 83
const QUOTE_DAYS = [70, 82, 86]
const QUOTE_TAKEN_DAY = 70
/** On the last day one customer gets a part of the order only. */
const PART_DAY = 89

/** 销售订单 of the day: shops call two days before their goods go out. */
export function placeSalesOrders(clerk: Clerk, day: number, weekday: number): void {
  const { random, masters } = clerk.story
  if (weekday === 0 && day < LAST_DAYS) return
  const customer = random.pick(masters.traders.slice(0, 4))
  const content = traderShipment(clerk, customer)
  if (content === null) return
  if (QUOTE_DAYS.includes(day)) quote(clerk, content, day)
  else placeOrder(clerk, orderOf(content), day, DAYS_AHEAD, day !== FORGOTTEN_ORDER_DAY)
}

function orderOf(content: DocumentContent): DocumentContent {
  return { ...content, type: 'salesOrder' }
}

/** 报价单; one of them becomes an order at once. */
function quote(clerk: Clerk, content: DocumentContent, day: number): void {
  const quoted = clerk.post({ ...content, type: 'salesQuote', validUntil: addDays(clerk.date, 15) })
  if (day !== QUOTE_TAKEN_DAY) return
  const sources = linesOf(clerk, quoted.id)
  const lines = content.lines.map((line, index) => ({ ...line, sourceLineId: sources[index] ?? null }))
  placeOrder(clerk, orderOf({ ...content, lines }), day, DAYS_AHEAD)
}

/** What was ordered goes out as far as it is there; what is missing is not wanted later. */
export function shipOrders(clerk: Clerk, day: number): void {
  for (const order of takeDue(clerk, 'salesOrder', day)) {
    const shipment = carryingOut(clerk, order, 'salesShipment', (line, index) =>
      day === PART_DAY && index > 0 ? ZERO_QUANTITY : casesThere(clerk.story, order, line),
    )
    if (shipment !== null) clerk.post(shipment)
    if (day !== PART_DAY && isShort(order, shipment)) closeRest(clerk, order.id)
  }
}

function casesThere(story: Story, { content }: PendingOrder, line: DocumentContent['lines'][number]) {
  const article = story.masters.articles.find(({ image }) => image.id === line.productId)
  if (article === undefined) throw new Error(`product ${line.productId} is not of these books`)
  const wanted = line.quantity / units(1)
  const unit = article.image.units.find(({ unitId }) => unitId === line.unitId)
  const perCount = unit === undefined ? 1 : unit.ratio / units(1)
  return units(Math.min(wanted, Math.floor(story.shelves.of(article, content.warehouseId) / perCount)))
}

import type { NodeFigures } from '#shared/contract/home.ts'
import { hoursOfDays } from '#shared/domain/home/bottleneck.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../../handle.ts'

// Open orders of the flow: what its list shows under 未完成.

type OrderType = 'purchaseOrder' | 'salesOrder'

const open = statement<[Record<string, unknown>], { count: number; late: number; oldest: BusinessDate | null }>(`
  SELECT count(*) AS count, ifnull(SUM(s.expected_on < :today), 0) AS late, min(s.expected_on) AS oldest
  FROM order_standing s WHERE s.type = :type AND s.fulfilment IN ('none', 'part')`)
const waiting = statement<[Record<string, unknown>], { late: number; oldest: BusinessDate | null }>(`
  SELECT ifnull(SUM(d.business_date < :lateFrom), 0) AS late, min(d.business_date) AS oldest
  FROM order_standing s JOIN document d ON d.id = s.document_id
  WHERE s.type = :type AND s.fulfilment IN ('none', 'part')`)
interface OpenLine {
  readonly amount: Money
  readonly ordered: Quantity
  readonly open: Quantity
  readonly expectedOn: BusinessDate | null
  readonly businessDate: BusinessDate
}

const openLines = statement<[string], OpenLine>(`
  SELECT l.gross_amount AS amount, n.ordered, n.open, s.expected_on AS expectedOn, d.business_date AS businessDate
  FROM order_standing s CROSS JOIN document d ON d.id = s.document_id
  CROSS JOIN order_line_standing n ON n.root_document_id = s.root_document_id
  CROSS JOIN document_line l ON l.id = n.document_line_id
  WHERE s.type = ? AND s.fulfilment IN ('none', 'part') AND n.open > 0`)

/** 采购订单: how many are not all in; late is what was expected before today. */
export function openPurchaseOrders(db: ReadableDb, today: BusinessDate): NodeFigures {
  const type: OrderType = 'purchaseOrder'
  const { count, late, oldest } = row(open(db).get({ type, today }))
  const waitedHours = late === 0 || oldest === null ? null : hoursOfDays(daysBetween(oldest, today))
  const isLate = ({ expectedOn }: OpenLine) => expectedOn !== null && expectedOn < today
  return { count, late, waitedHours, ...openAmounts(db, type, isLate), drafts: 0 }
}

/** 销售订单: how many are not all out; late is what has waited longer than the days. */
export function openSalesOrders(db: ReadableDb, today: BusinessDate, days: number): NodeFigures {
  const type: OrderType = 'salesOrder'
  const { count } = row(open(db).get({ type, today }))
  const lateFrom = addDays(today, -days)
  const { late, oldest } = row(waiting(db).get({ type, lateFrom }))
  const waitedHours = oldest === null ? null : Math.max(0, hoursOfDays(daysBetween(oldest, today)))
  return { count, late, waitedHours, ...openAmounts(db, type, (line) => line.businessDate < lateFrom), drafts: 0 }
}

/** The open share of every line, and of the lines of late orders. */
function openAmounts(
  db: ReadableDb,
  type: OrderType,
  isLate: (line: OpenLine) => boolean,
): Pick<NodeFigures, 'amount' | 'lateAmount'> {
  const lines = openLines(db).all(type)
  const sum = (some: readonly OpenLine[]) =>
    addMoney(...some.map(({ amount, ordered, open: left }) => money(mulDiv([amount, left], [ordered]))))
  return { amount: sum(lines), lateAmount: sum(lines.filter(isLate)) }
}

function row<Row>(found: Row | undefined): Row {
  if (found === undefined) throw new Error('an aggregate always has a row')
  return found
}

/** Documents looked at for a median: the newest of the last days. */
const MEDIAN_OF = 200
const MEDIAN_FROM = 3

const delays = statement<[Record<string, unknown>], { delay: number }>(`
  SELECT d.posted_at - (SELECT o.posted_at FROM document_line l JOIN document_line f ON f.id = l.source_line_id
      JOIN document o ON o.id = f.document_id WHERE l.document_id = d.id AND o.type = :order LIMIT 1) AS delay
  FROM (SELECT id, posted_at FROM document WHERE type = :type AND business_date BETWEEN :from AND :today
    ORDER BY business_date DESC, id DESC LIMIT ${MEDIAN_OF}) d
  WHERE delay >= 0 ORDER BY delay`)

const HOUR = 3_600_000

/** Median hours from an order to what carried it out in the last days; null: too few to say. */
export function medianHours(
  db: ReadableDb,
  type: 'purchaseReceipt' | 'salesShipment',
  from: BusinessDate,
  today: BusinessDate,
): number | null {
  const order: OrderType = type === 'purchaseReceipt' ? 'purchaseOrder' : 'salesOrder'
  const found = delays(db).all({ type, order, from, today })
  const middle = found[Math.floor(found.length / 2)]
  return found.length < MEDIAN_FROM || middle === undefined ? null : mulDiv([middle.delay], [HOUR])
}

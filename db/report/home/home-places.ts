import type { Flow, NodeFigures } from '#shared/contract/home.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { currentRound } from '../../repository/stocktake-round.ts'
import { documentNode, hoursSince } from './home-flow.ts'

// What the flow says about places: the shelves, the count that is going on, the till.

const inUse = statement<[], { count: number }>(
  "SELECT count(*) AS count FROM product WHERE enabled = 1 AND kind = 'goods' AND merged_into IS NULL",
)
// Goods out of use are listed as long as there are any.
const leftOver = statement<[], { count: number }>(`
  SELECT count(*) AS count FROM product p CROSS JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0
  WHERE p.enabled = 0 AND p.kind = 'goods' AND p.merged_into IS NULL AND c.quantity <> 0`)

/** Products of the stock list. What they are worth is a sum over all of them (home-standing.ts). */
export function stockNode(db: ReadableDb): NodeFigures {
  return { count: listedGoods(db), amount: null, late: 0, lateAmount: null, waitedHours: null, drafts: 0 }
}

export function listedGoods(db: ReadableDb): number {
  return (inUse(db).get()?.count ?? 0) + (leftOver(db).get()?.count ?? 0)
}

const counting = statement<[], { id: StocktakeId; startedAt: number }>(`
  SELECT id, started_at AS startedAt FROM stocktake WHERE state IN ('counting', 'review', 'recounting') ORDER BY started_at`)
const counted = statement<[number, number], { counted: number; total: number }>(`
  SELECT (SELECT count(*) FROM stocktake_result WHERE round_id = ? AND is_counted = 1) AS counted,
    (SELECT count(*) FROM stocktake_result WHERE round_id = ?) AS total`)

export function stocktakeNode(
  db: ReadableDb,
  now: number,
): { readonly node: NodeFigures; readonly progress: Flow['progress'] } {
  const open = counting(db).all()
  const [oldest] = open
  const newest = open.at(-1)
  const waitedHours = hoursSince(oldest?.startedAt ?? null, now)
  return {
    node: { count: open.length, amount: null, late: 0, lateAmount: null, waitedHours, drafts: 0 },
    progress: newest === undefined ? null : progressOf(db, newest.id),
  }
}

function progressOf(db: ReadableDb, id: StocktakeId): Flow['progress'] {
  const round = currentRound(db, id).id
  const figures = counted(db).get(round, round)
  if (figures === undefined) throw new Error('counts always have a row')
  return { id, ...figures }
}

const held = statement<[], { count: number; oldest: number | null }>(
  'SELECT count(*) AS count, min(held_at) AS oldest FROM held_sale',
)

/** 收银台 today; what waits is held. */
export function tillNode(db: ReadableDb, today: BusinessDate, now: number): NodeFigures {
  const { count, oldest } = held(db).get() ?? { count: 0, oldest: null }
  const sold = documentNode(db, 'retailSale', { from: today, to: today }, now)
  return { ...sold, drafts: count, waitedHours: hoursSince(oldest, now) }
}

const lastShift = statement<[], NonNullable<Flow['shift']>>(`
  SELECT s.business_date AS businessDate, s.opened_at AS openedAt, c.closed_at AS closedAt, c.counted - c.expected AS difference
  FROM shift s LEFT JOIN shift_close c ON c.shift_id = s.id ORDER BY s.id DESC LIMIT 1`)

export function shiftOfFlow(db: ReadableDb): Flow['shift'] {
  return lastShift(db).get() ?? null
}

import type { StocktakeProgress } from '#shared/contract/stocktake-task.ts'
import { remainingMinutes } from '#shared/domain/stocktake/counting-time.ts'
import type { StocktakeId, StocktakeRoundId, StocktakeSegmentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { currentRound } from '../repository/stocktake-round.ts'

const head = statement<[number], Pick<StocktakeProgress, 'state' | 'startedAt'>>(
  'SELECT state, started_at AS startedAt FROM stocktake WHERE id = ?',
)
const lines = statement<[number, number], { total: number; counted: number }>(`
  SELECT (SELECT count(*) FROM stocktake_result WHERE round_id = ?) AS total,
    (SELECT count(*) FROM stocktake_result WHERE round_id = ? AND is_counted = 1) AS counted`)
const segments = statement<
  [number, number, number, number],
  { id: StocktakeSegmentId; hasArea: number; total: number; counted: number; entries: number }
>(`
  SELECT s.id, s.category_id IS NOT NULL OR s.location <> '' AS hasArea,
    (SELECT count(*) FROM stocktake_result r WHERE r.round_id = ? AND r.segment_id = s.id) AS total,
    (SELECT count(*) FROM stocktake_result r WHERE r.round_id = ? AND r.segment_id = s.id AND r.is_counted = 1) AS counted,
    (SELECT count(*) FROM stocktake_event e WHERE e.round_id = ? AND e.segment_id = s.id AND e.kind <> 'undo'
      AND NOT EXISTS (SELECT 1 FROM stocktake_event u WHERE u.undoes_event_id = e.id)) AS entries
  FROM stocktake_segment s WHERE s.stocktake_id = ? ORDER BY s.id`)
const counters = statement<[number], { name: string; lines: number }>(`
  SELECT counter AS name, count(*) AS lines FROM stocktake_result WHERE round_id = ? AND is_counted = 1
  GROUP BY counter ORDER BY lines DESC, counter LIMIT 20`)
const latest = statement<[number], { at: number }>(`
  SELECT counted_at AS at FROM stocktake_result WHERE round_id = ? AND event_id > 0 ORDER BY event_id DESC LIMIT 21`)
const lastEntry = statement<[number], NonNullable<StocktakeProgress['lastEntry']>>(`
  SELECT r.counted_at AS at, r.counter, p.name AS productName, r.counted_quantity AS quantity
  FROM stocktake_result r JOIN stocktake_line l ON l.id = r.line_id JOIN product p ON p.id = l.product_id
  WHERE r.round_id = ? AND r.event_id > 0 ORDER BY r.event_id DESC LIMIT 1`)

/** Live figures of the current round. Every one is counted in an index of its own. */
export function stocktakeProgress(db: ReadableDb, id: StocktakeId): StocktakeProgress | null {
  const task = head(db).get(id)
  if (task === undefined) return null
  const round = currentRound(db, id).id
  const sums = lines(db).get(round, round)
  if (sums === undefined) throw new Error('counts always have a row')
  return {
    ...task,
    roundId: round,
    ...sums,
    segments: segments(db)
      .all(round, round, round, id)
      .map(({ hasArea, total, ...segment }) => ({ ...segment, total: hasArea === 1 ? total : null })),
    counters: counters(db).all(round),
    remainingMinutes: sums.counted === sums.total ? 0 : remainingMinutes(sums.total - sums.counted, gaps(db, round)),
    lastEntry: lastEntry(db).get(round) ?? null,
  }
}

/** Time between the lines counted last. */
function gaps(db: ReadableDb, round: StocktakeRoundId): number[] {
  const times = latest(db)
    .all(round)
    .map(({ at }) => at)
  return times.slice(1).map((earlier, index) => (times[index] ?? earlier) - earlier)
}

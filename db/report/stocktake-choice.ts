import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

type LineId = { readonly id: StocktakeLineId }

const flagged = statement<[number], LineId>(
  'SELECT line_id AS id FROM stocktake_standing WHERE stocktake_id = ? AND flagged = 1 ORDER BY row_number',
)
const valuable = statement<[number, number], LineId>(`
  SELECT line_id AS id FROM stocktake_standing WHERE stocktake_id = ? AND outcome <> 'missed'
  ORDER BY expected_amount DESC, line_id LIMIT ?`)
const countedLines = statement<[number], LineId>(`
  SELECT line_id AS id FROM stocktake_standing WHERE stocktake_id = ? AND outcome <> 'missed' ORDER BY row_number`)
const undecided = statement<[number], LineId>(`
  SELECT line_id AS id FROM stocktake_standing
  WHERE stocktake_id = ? AND outcome = 'missed' AND kept_book = 0 ORDER BY row_number`)

/** 需复盘 */
export function flaggedLines(db: ReadableDb, id: StocktakeId): StocktakeLineId[] {
  return flagged(db).all(id).map(idOf)
}

/** 漏盘 nobody has decided about. */
export function undecidedLines(db: ReadableDb, id: StocktakeId): StocktakeLineId[] {
  return undecided(db).all(id).map(idOf)
}

/** 抽盘: half of it what is worth most, the other half evenly spread over the shelves. */
export function sampleOfLines(db: ReadableDb, id: StocktakeId, size: number): StocktakeLineId[] {
  const most = valuable(db)
    .all(id, Math.ceil(size / 2))
    .map(idOf)
  const taken = new Set(most)
  const rest = countedLines(db)
    .all(id)
    .map(idOf)
    .filter((one) => !taken.has(one))
  const wanted = Math.min(size - most.length, rest.length)
  const spread = Array.from({ length: wanted }, (_, index) => rest[Math.floor((index * rest.length) / wanted)])
  return [...most, ...spread.filter((one) => one !== undefined)]
}

function idOf({ id }: LineId): StocktakeLineId {
  return id
}

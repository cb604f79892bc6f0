import { eq } from 'drizzle-orm'
import type { RoundKind } from '#shared/domain/stocktake/words.ts'
import {
  id as makeId,
  type StocktakeId,
  type StocktakeLineId,
  type StocktakeRoundId,
  type UserId,
} from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktakeRound } from '../schema/stocktake.ts'

/** 初盘/复盘/抽盘 */
export interface RoundRecord {
  readonly id: StocktakeRoundId
  readonly number: number
  readonly kind: RoundKind
  readonly open: number
}

const rounds = statement<[number], RoundRecord>(
  'SELECT id, number, kind, open FROM stocktake_round WHERE stocktake_id = ? ORDER BY number',
)
const lastRound = statement<[number], RoundRecord>(
  'SELECT id, number, kind, open FROM stocktake_round WHERE stocktake_id = ? ORDER BY number DESC LIMIT 1',
)

export function roundsOf(db: ReadableDb, id: StocktakeId): RoundRecord[] {
  return rounds(db).all(id)
}

/** The round being counted, or the last one that was. A stocktake has its first round from the start. */
export function currentRound(db: ReadableDb, id: StocktakeId): RoundRecord {
  const row = lastRound(db).get(id)
  if (row === undefined) throw new Error(`stocktake ${id} without a round`)
  return row
}

const lastOfLine = statement<[number], { id: StocktakeRoundId }>(
  'SELECT max(round_id) AS id FROM stocktake_result WHERE line_id = ?',
)

/** The last round the line was to be counted in. */
export function lastRoundOf(db: ReadableDb, lineId: StocktakeLineId): StocktakeRoundId {
  const row = lastOfLine(db).get(lineId)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.id
}

export function insertRound(
  db: WritableDb,
  stocktakeId: StocktakeId,
  number: number,
  kind: RoundKind,
  by: { readonly now: number; readonly userId: UserId },
): StocktakeRoundId {
  const { lastInsertRowid } = db.orm
    .insert(stocktakeRound)
    .values({ stocktakeId, number, kind, open: true, openedAt: by.now, openedBy: by.userId })
    .run()
  return makeId<'stocktakeRound'>(Number(lastInsertRowid))
}

export function setRoundOpen(db: WritableDb, id: StocktakeRoundId, open: boolean): void {
  db.orm.update(stocktakeRound).set({ open }).where(eq(stocktakeRound.id, id)).run()
}

import { eq } from 'drizzle-orm'
import type { SegmentContent, StocktakeScope, StocktakeSettings } from '#shared/contract/stocktake-task.ts'
import type { StocktakeState } from '#shared/domain/stocktake/words.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import {
  id as makeId,
  type StocktakeId,
  type StocktakeSegmentId,
  type UserId,
  type WarehouseId,
} from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktake, stocktakeSegment, stocktakeSetting } from '../schema/stocktake.ts'
import { nextNumber } from './document-write.ts'

const PREFIX = 'PD'

/** 盘点 as rules need it. */
export interface StocktakeRecord extends StocktakeSettings {
  readonly id: StocktakeId
  readonly number: string
  readonly warehouseId: WarehouseId
  readonly scope: StocktakeScope
  readonly blind: boolean
  readonly state: StocktakeState
}

type Row = Omit<StocktakeRecord, 'scope' | 'blind'> & { readonly scope: string; readonly blind: number }

const byId = statement<[number], Row>(`
  SELECT id, number, warehouse_id AS warehouseId, scope, blind, state, flag_rate AS flagRate,
    flag_quantity AS flagQuantity, flag_amount AS flagAmount FROM stocktake WHERE id = ?`)
const idByNumber = statement<[string], { id: StocktakeId }>('SELECT id FROM stocktake WHERE number = ?')
const lastMovement = statement<[], { position: number }>('SELECT ifnull(max(id), 0) AS position FROM stock_movement')

export function findStocktake(db: ReadableDb, id: StocktakeId): StocktakeRecord | null {
  const row = byId(db).get(id)
  if (row === undefined) return null
  return { ...row, blind: row.blind === 1, scope: JSON.parse(row.scope) as StocktakeScope }
}

export function findStocktakeByNumber(db: ReadableDb, number: string): StocktakeId | null {
  return idByNumber(db).get(number)?.id ?? null
}

/** 台账位置: the last movement in the ledger. What a count must be compared with is told by it, not by any clock. */
export function ledgerPosition(db: ReadableDb): number {
  return lastMovement(db).get()?.position ?? 0
}

export interface NewStocktake {
  readonly warehouseId: WarehouseId
  readonly scope: StocktakeScope
  readonly blind: boolean
  readonly remark: string
  readonly settings: StocktakeSettings
  readonly date: BusinessDate
  readonly now: number
  readonly userId: UserId
}

/** The task has its number from the start, because sheets print it. */
export function insertStocktake(db: WritableDb, one: NewStocktake): StocktakeId {
  const { settings, now, userId, date, scope, ...rest } = one
  const { lastInsertRowid } = db.orm
    .insert(stocktake)
    .values({
      ...rest,
      ...settings,
      scope: JSON.stringify(scope),
      number: nextNumber(db, PREFIX, date),
      state: 'counting',
      position: ledgerPosition(db),
      startedAt: now,
      startedBy: userId,
    })
    .run()
  return makeId<'stocktake'>(Number(lastInsertRowid))
}

export function setStocktakeState(db: WritableDb, id: StocktakeId, state: StocktakeState): void {
  db.orm.update(stocktake).set({ state }).where(eq(stocktake.id, id)).run()
}

export function cancelStocktake(db: WritableDb, id: StocktakeId, cancelReason: string): void {
  db.orm.update(stocktake).set({ state: 'cancelled', cancelReason }).where(eq(stocktake.id, id)).run()
}

/** 区域-人 */
export interface SegmentRecord extends SegmentContent {
  readonly id: StocktakeSegmentId
  readonly categoryName: string
  /** '/3/17/' of the category; null without one. */
  readonly categoryPath: string | null
}

const segments = statement<[number], SegmentRecord>(`
  SELECT s.id, s.name, s.person, s.category_id AS categoryId, s.location, ifnull(c.name, '') AS categoryName,
    c.path AS categoryPath
  FROM stocktake_segment s LEFT JOIN category c ON c.id = s.category_id WHERE s.stocktake_id = ? ORDER BY s.id`)

export function segmentsOf(db: ReadableDb, id: StocktakeId): SegmentRecord[] {
  return segments(db).all(id)
}

export function insertSegment(db: WritableDb, stocktakeId: StocktakeId, content: SegmentContent): void {
  db.orm
    .insert(stocktakeSegment)
    .values({ stocktakeId, ...content })
    .run()
}

const setting = statement<[], StocktakeSettings>(
  'SELECT flag_rate AS flagRate, flag_quantity AS flagQuantity, flag_amount AS flagAmount FROM stocktake_setting',
)

export function stocktakeSettings(db: ReadableDb): StocktakeSettings {
  const row = setting(db).get()
  if (row === undefined) throw new Error('migration 0003 sets the thresholds')
  return row
}

export function setStocktakeSettings(db: WritableDb, settings: StocktakeSettings): void {
  db.orm.update(stocktakeSetting).set(settings).run()
}

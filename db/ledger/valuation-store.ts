import { sql } from 'drizzle-orm'
import type { MovementId, ProductId } from '#shared/kernel/id.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { Cover, LayerUse } from '#shared/domain/costing/valued.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { costPool, stockValuation } from '../schema/ledger.ts'
import type { Place } from './cost-order.ts'

/** 库存计价: one row of `stock_valuation`. */
export interface ValuationRow {
  readonly movementId: MovementId
  readonly productId: ProductId
  readonly businessDate: BusinessDate
  readonly quantity: Quantity
  readonly value: Money
  readonly provisionalQuantity: Quantity
  readonly provisionalValue: Money
  readonly quantityAfter: Quantity
  readonly valueAfter: Money
  readonly costValue: Money
  readonly costQuantity: Quantity
}

const putValuationRow = writing((orm) =>
  orm
    .insert(stockValuation)
    .values({
      movementId: sql.placeholder('movementId'),
      productId: sql.placeholder('productId'),
      businessDate: sql.placeholder('businessDate'),
      quantity: sql.placeholder('quantity'),
      value: sql.placeholder('value'),
      provisionalQuantity: sql.placeholder('provisionalQuantity'),
      provisionalValue: sql.placeholder('provisionalValue'),
      quantityAfter: sql.placeholder('quantityAfter'),
      valueAfter: sql.placeholder('valueAfter'),
      costValue: sql.placeholder('costValue'),
      costQuantity: sql.placeholder('costQuantity'),
    })
    .onConflictDoUpdate({
      target: stockValuation.movementId,
      set: {
        value: sql`excluded.value`,
        provisionalQuantity: sql`excluded.provisional_quantity`,
        provisionalValue: sql`excluded.provisional_value`,
        quantityAfter: sql`excluded.quantity_after`,
        valueAfter: sql`excluded.value_after`,
        costValue: sql`excluded.cost_value`,
        costQuantity: sql`excluded.cost_quantity`,
      },
    })
    .prepare(),
)

export function putValuation(db: WritableDb, row: ValuationRow): void {
  putValuationRow(db).run({ ...row })
}

const changeValuationRow = statement<[Record<string, unknown>], never>(`
  UPDATE stock_valuation SET value = :value, provisional_quantity = :provisionalQuantity,
    provisional_value = :provisionalValue, quantity_after = :quantityAfter, value_after = :valueAfter,
    cost_value = :costValue, cost_quantity = :costQuantity WHERE movement_id = :movementId`)

/** The same for a movement that has a valuation: inserting first only to find out that there is one costs a fifth more. */
export function changeValuation(db: WritableDb, row: ValuationRow): void {
  const { productId: _product, businessDate: _date, quantity: _quantity, ...figures } = row
  changeValuationRow(db).run(figures)
}

/** State of a pool as `cost_pool` keeps it. */
export type PoolFigures = Pick<ValuationRow, 'costValue' | 'costQuantity'> & {
  readonly quantity: Quantity
  readonly value: Money
}

const putPoolRow = writing((orm) =>
  orm
    .insert(costPool)
    .values({
      productId: sql.placeholder('productId'),
      scope: 0,
      quantity: sql.placeholder('quantity'),
      value: sql.placeholder('value'),
      costValue: sql.placeholder('costValue'),
      costQuantity: sql.placeholder('costQuantity'),
    })
    .onConflictDoUpdate({
      target: [costPool.productId, costPool.scope],
      set: {
        quantity: sql`excluded.quantity`,
        value: sql`excluded.value`,
        costValue: sql`excluded.cost_value`,
        costQuantity: sql`excluded.cost_quantity`,
      },
    })
    .prepare(),
)

export function putPool(db: WritableDb, productId: ProductId, figures: PoolFigures): void {
  putPoolRow(db).run({ productId, ...figures })
}

const poolRow = statement<[number], PoolFigures>(
  'SELECT quantity, value, cost_value AS costValue, cost_quantity AS costQuantity FROM cost_pool WHERE product_id = ? AND scope = 0',
)

export function storedPool(db: ReadableDb, productId: ProductId): PoolFigures | null {
  return poolRow(db).get(productId) ?? null
}

type UseRow = LayerUse & { movementId: MovementId }
type CoverRow = Cover & { movementId: MovementId }

const USES = `SELECT u.movement_id AS movementId, u.layer_movement_id AS layerId, u.quantity, u.value
  FROM stock_movement m JOIN stock_layer_use u ON u.movement_id = m.id`
const COVERS = `SELECT c.inbound_movement_id AS movementId, c.issue_movement_id AS issueId, c.quantity,
    c.provisional_value AS provisionalValue, c.amount
  FROM stock_movement m JOIN stock_trueup c ON c.inbound_movement_id = m.id`
const SINCE = 'WHERE m.product_id = ? AND (m.business_date, m.order_key) >= (?, ?)'
const usesSince = statement<[number, string, number], UseRow>(
  `${USES} ${SINCE} ORDER BY u.movement_id, u.layer_movement_id`,
)
const coversSince = statement<[number, string, number], CoverRow>(
  `${COVERS} ${SINCE} ORDER BY c.inbound_movement_id, c.issue_movement_id`,
)
const usesOfDay = statement<[string], UseRow>(`${USES} WHERE m.business_date = ?`)
const coversOfDay = statement<[string], CoverRow>(`${COVERS} WHERE m.business_date = ?`)
const deleteUses = statement<[number], never>('DELETE FROM stock_layer_use WHERE movement_id = ?')
const deleteCovers = statement<[number], never>('DELETE FROM stock_trueup WHERE inbound_movement_id = ?')
const insertUse = statement<[number, number, number, number], never>(
  'INSERT INTO stock_layer_use (movement_id, layer_movement_id, quantity, value) VALUES (?, ?, ?, ?)',
)
const insertCover = statement<[number, number, number, string, number, number, number], never>(`
  INSERT INTO stock_trueup (inbound_movement_id, issue_movement_id, product_id, business_date, quantity, provisional_value, amount)
  VALUES (?, ?, ?, ?, ?, ?, ?)`)

/** Covers and layer uses as stored, by the movement they belong to. */
export interface StoredParts {
  readonly uses: ReadonlyMap<MovementId, LayerUse[]>
  readonly covers: ReadonlyMap<MovementId, Cover[]>
}

/** Of pools that were never short, under moving average. */
export const NO_PARTS: StoredParts = { uses: new Map(), covers: new Map() }

export function storedParts(db: ReadableDb, productId: ProductId, from: Place): StoredParts {
  const { businessDate, orderKey } = from
  return {
    uses: grouped(usesSince(db).all(productId, businessDate, orderKey)),
    covers: grouped(coversSince(db).all(productId, businessDate, orderKey)),
  }
}

export function storedPartsOfDay(db: ReadableDb, day: BusinessDate): StoredParts {
  return { uses: grouped(usesOfDay(db).all(day)), covers: grouped(coversOfDay(db).all(day)) }
}

function grouped<Part extends { readonly movementId: MovementId }>(rows: readonly Part[]): Map<MovementId, Part[]> {
  const groups = new Map<MovementId, Part[]>()
  for (const row of rows) {
    const group = groups.get(row.movementId)
    if (group === undefined) groups.set(row.movementId, [row])
    else group.push(row)
  }
  return groups
}

export function sameUses(a: readonly LayerUse[], b: readonly LayerUse[]): boolean {
  const byLayer = new Map(b.map((use) => [use.layerId, use]))
  return (
    a.length === b.length &&
    a.every((use) => {
      const other = byLayer.get(use.layerId)
      return other?.quantity === use.quantity && other.value === use.value
    })
  )
}

export function sameCovers(a: readonly Cover[], b: readonly Cover[]): boolean {
  const byIssue = new Map(b.map((cover) => [cover.issueId, cover]))
  return (
    a.length === b.length &&
    a.every((cover) => {
      const other = byIssue.get(cover.issueId)
      return (
        other?.quantity === cover.quantity &&
        other.provisionalValue === cover.provisionalValue &&
        other.amount === cover.amount
      )
    })
  )
}

export function putUses(db: WritableDb, movementId: MovementId, uses: readonly LayerUse[]): void {
  deleteUses(db).run(movementId)
  for (const { layerId, quantity, value } of uses) insertUse(db).run(movementId, layerId, quantity, value)
}

export function putCovers(
  db: WritableDb,
  { movementId, productId, businessDate }: Pick<ValuationRow, 'movementId' | 'productId' | 'businessDate'>,
  covers: readonly Cover[],
): void {
  deleteCovers(db).run(movementId)
  for (const { issueId, quantity, provisionalValue, amount } of covers)
    insertCover(db).run(movementId, issueId, productId, businessDate, quantity, provisionalValue, amount)
}

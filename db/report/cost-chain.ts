import type { costChain, CostStep, StockLayer } from '#shared/contract/stock.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { MovementId, ProductId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { averagePrice } from '#shared/kernel/unit-price.ts'
import { LIVE } from '../ledger/cost-order.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { parsePlaceCursor, placeCursorText, type PlaceCursor } from './place-cursor.ts'

interface StepRow extends Omit<CostStep, 'reason' | 'layers' | 'trueUps' | 'recostedBy' | 'unitCost'> {
  readonly kind: MovementKind
  readonly enteredValue: Money | null
  readonly linked: number
  readonly hasLayers: number
  readonly costValue: Money
  readonly costQuantity: Quantity
  readonly orderKey: number
  readonly phase: number
  readonly lineNumber: number
}

const STEP = `m.id AS movementId, m.document_id AS documentId, d.type AS documentType, d.number,
  m.business_date AS businessDate, m.quantity, v.value, v.provisional_quantity AS provisionalQuantity,
  v.quantity_after AS quantityAfter, v.value_after AS valueAfter, v.cost_value AS costValue,
  v.cost_quantity AS costQuantity, m.kind, m.entered_value AS enteredValue,
  m.origin_movement_id IS NOT NULL OR m.reverses_movement_id IS NOT NULL AS linked,
  EXISTS (SELECT 1 FROM stock_layer_use u WHERE u.movement_id = m.id) AS hasLayers,
  m.order_key AS orderKey, m.phase, m.line_number AS lineNumber`
const PLACE = '(m.business_date, m.order_key, m.phase, m.line_number)'

const trueUpsOf = statement<[number], CostStep['trueUps'][number]>(`
  SELECT d.id AS documentId, d.number, t.quantity, t.amount FROM stock_trueup t
  JOIN stock_movement m ON m.id = t.issue_movement_id JOIN document d ON d.id = m.document_id
  WHERE t.inbound_movement_id = ? AND t.amount <> 0 ORDER BY d.id`)

const layersOf = statement<[number], CostStep['layers'][number]>(`
  SELECT d.id AS documentId, d.number, u.quantity, u.value FROM stock_layer_use u
  JOIN stock_movement m ON m.id = u.layer_movement_id JOIN document d ON d.id = m.document_id
  WHERE u.movement_id = ? AND u.quantity > 0 ORDER BY m.business_date, m.order_key, m.phase, m.line_number`)

// Posted after this movement, but standing before it in the cost order: that is what a re-cost comes from.
const recostOf = statement<[Record<string, unknown>], NonNullable<CostStep['recostedBy']>>(`
  SELECT d.id AS documentId, d.number FROM stock_movement m JOIN document d ON d.id = m.document_id
  WHERE m.product_id = :productId AND m.document_id > :documentId AND m.kind NOT IN ('transferIn', 'transferOut')
    AND ${PLACE} < (:businessDate, :orderKey, :phase, :lineNumber)
  ORDER BY m.document_id DESC LIMIT 1`)

/** 成本怎么来的: a product's pool movement by movement, newest first; transfers do not touch it and are left out. */
export function costChainPage(db: ReadableDb, input: InputOf<typeof costChain>): OutputOf<typeof costChain> {
  const cursor = parsePlaceCursor(input.cursor)
  const rows = cachedStatement<StepRow>(
    db,
    `SELECT ${STEP} FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
     JOIN document d ON d.id = m.document_id
     WHERE m.product_id = :productId AND m.kind NOT IN ('transferIn', 'transferOut') AND ${LIVE}
       ${input.through === null ? '' : 'AND m.business_date <= :through'}
       ${cursor === null ? '' : `AND ${PLACE} < (:c0, :c1, :c2, :c3)`}
     ORDER BY m.business_date DESC, m.order_key DESC, m.phase DESC, m.line_number DESC LIMIT :limitMore`,
  ).all({
    productId: input.productId,
    through: input.through,
    ...cursorParameters(cursor),
    limitMore: input.limit + 1,
  })
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  return {
    steps: shown.map((row) => stepOf(db, input, row)),
    next: rows.length > input.limit && last !== undefined ? placeCursorText(last) : null,
  }
}

function cursorParameters(cursor: PlaceCursor | null): Record<string, string | number> {
  return cursor === null ? {} : { c0: cursor[0], c1: cursor[1], c2: cursor[2], c3: cursor[3] }
}

function stepOf(db: ReadableDb, { productId }: { readonly productId: number }, row: StepRow): CostStep {
  const { kind, enteredValue, linked, hasLayers, costValue, costQuantity, orderKey, phase, lineNumber, ...step } = row
  const place = { businessDate: row.businessDate, orderKey, phase, lineNumber }
  const reason = reasonOf(row, { kind, enteredValue, linked: linked === 1, hasLayers: hasLayers === 1 })
  const trueUps = trueUpsOf(db).all(row.movementId satisfies MovementId)
  // A price that was entered stays what it is, whatever comes before it; only what it settles of earlier issues may change.
  const fixed = reason === 'entered' && trueUps.length === 0
  return {
    ...step,
    unitCost: averagePrice(costValue, costQuantity),
    reason,
    layers: hasLayers === 1 ? layersOf(db).all(row.movementId satisfies MovementId) : [],
    trueUps,
    recostedBy: fixed ? null : (recostOf(db).get({ productId, documentId: row.documentId, ...place }) ?? null),
  }
}

interface Facts {
  readonly kind: MovementKind
  readonly enteredValue: Money | null
  readonly linked: boolean
  readonly hasLayers: boolean
}

function reasonOf({ quantity, provisionalQuantity }: StepRow, facts: Facts): CostStep['reason'] {
  if (facts.kind === 'adjustment') return 'adjustment'
  if (quantity < 0) {
    if (provisionalQuantity > 0) return 'provisional'
    return facts.hasLayers ? 'layers' : 'average'
  }
  if (facts.linked) return 'origin'
  if (facts.kind === 'product') return 'assembly'
  return facts.enteredValue === null ? 'currentCost' : 'entered'
}

const openLayers = statement<[number], StockLayer>(`
  SELECT l.movement_id AS movementId, d.id AS documentId, d.type AS documentType, d.number,
    m.business_date AS businessDate, l.quantity, l.value
  FROM stock_layer l JOIN stock_movement m ON m.id = l.movement_id JOIN document d ON d.id = m.document_id
  WHERE l.product_id = ? ORDER BY m.business_date, m.order_key, m.phase, m.line_number`)

/** R8: what lies in stock, by the inbound it came with, oldest first: the next issue takes from the first. */
export function stockLayers(db: ReadableDb, productId: ProductId): StockLayer[] {
  return openLayers(db).all(productId)
}

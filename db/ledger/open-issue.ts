import type { DocumentId, MovementId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { outputValues, outputWeights } from '#shared/domain/costing/assembly.ts'
import type { OpenIssue } from '#shared/domain/costing/receive.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { LIVE, type MovementPlace } from './cost-order.ts'

interface SettledRow {
  readonly quantity: number
  readonly cost: number
}

const BEFORE =
  '(m.business_date, m.order_key, m.phase, m.line_number) < (:businessDate, :orderKey, :phase, :lineNumber)'

/*
 * R9: the settled part of an issue (what was not short, and what others covered of the short with their true-ups), less
 * what came back of it, plus returns that were reversed in a closed period at the return's value. A return's own cover
 * (R16) is not of the settled part.
 */
const settledAt = statement<[Record<string, unknown>], SettledRow>(`
  SELECT ifnull(SUM(quantity), 0) AS quantity, ifnull(SUM(cost), 0) AS cost FROM (
    SELECT 0 - v.quantity - v.provisional_quantity AS quantity, 0 - v.value - v.provisional_value AS cost
    FROM stock_valuation v WHERE v.movement_id = :issueId
    UNION ALL
    SELECT c.quantity, c.provisional_value + c.amount
    FROM stock_trueup c JOIN stock_movement m ON m.id = c.inbound_movement_id
    WHERE c.issue_movement_id = :issueId AND ${BEFORE}
      AND m.origin_movement_id IS NOT :issueId AND m.reverses_movement_id IS NOT :issueId
    UNION ALL
    SELECT ifnull(c.quantity, 0) - v.quantity, ifnull(c.provisional_value, 0) - v.value
    FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
    LEFT JOIN stock_trueup c ON c.inbound_movement_id = m.id AND c.issue_movement_id = :issueId
    WHERE m.origin_movement_id = :issueId AND ${BEFORE} AND ${LIVE}
    UNION ALL
    SELECT o.quantity, w.value
    FROM stock_movement o JOIN stock_valuation w ON w.movement_id = o.id
    JOIN stock_movement m ON m.reverses_movement_id = o.id AND m.is_mirror = 0
    WHERE o.origin_movement_id = :issueId AND ${BEFORE})`)

/** What of an issue may still come back at this place, without the part that is still short (R9, R16). */
export function openIssueAt(db: ReadableDb, issueId: MovementId, place: MovementPlace): OpenIssue {
  const { businessDate, orderKey, phase, lineNumber } = place
  const row = settledAt(db).get({ issueId, businessDate, orderKey, phase, lineNumber })
  if (row === undefined) throw new Error('an aggregate always has a row')
  return { movementId: issueId, quantity: quantity(row.quantity), cost: money(row.cost) }
}

const componentCost = statement<[number], { cost: number; fee: Money }>(`
  SELECT ifnull(SUM(0 - v.value), 0) AS cost, d.fee FROM document d
  LEFT JOIN stock_movement m ON m.document_id = d.id AND m.kind = 'component'
  LEFT JOIN stock_valuation v ON v.movement_id = m.id WHERE d.id = ?`)

interface OutputRow {
  readonly id: MovementId
  readonly quantity: Quantity
  readonly weight: number | null
  readonly referencePrice: UnitPrice | null
}

const outputsOf = statement<[number], OutputRow>(`
  SELECT id, quantity, weight, reference_price AS referencePrice FROM stock_movement
  WHERE document_id = ? AND kind = 'product' ORDER BY line_number`)

/** R17: what one output carries of its document's components and fee. */
export function outputValueOf(db: ReadableDb, documentId: DocumentId, outputId: MovementId): Money {
  const outputs = outputsOf(db).all(documentId)
  const total = componentCost(db).get(documentId)
  if (total === undefined) throw new Error(`document ${documentId} is missing`)
  const values = outputValues(money(total.cost), total.fee, outputWeights(outputs))
  const value = values[outputs.findIndex((output) => output.id === outputId)]
  if (value === undefined) throw new Error(`movement ${outputId} is no output of document ${documentId}`)
  return value
}

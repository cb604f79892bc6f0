import type { AlertRow, slowPage } from '#shared/contract/alert.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { Threshold } from '#shared/domain/alert/threshold.ts'
import { excessQuantity, shareOfPool } from '#shared/domain/alert/suggestion.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { CategoryId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from '../keyset.ts'
import { alertCause, idleTime, purchaseSuggestion } from './alert-detail.ts'
import { alertParameters } from './alert-filter.ts'
import { foundTable } from './alert-finding.ts'
import { readAlertRules, thresholdOfProduct, type AlertRules } from './alert-rules.ts'

export type AlertPage = OutputOf<typeof slowPage>
export type AlertQuestion = InputOf<typeof slowPage> & { readonly kind: AlertKind }

type Shown = Omit<AlertRow, 'key' | 'value' | 'suggestion' | 'excess' | 'cause' | 'batch' | 'idle'>

interface FoundRow extends Shown {
  readonly id: number
  readonly sortValue: string | number
  readonly total: number
  readonly categoryId: CategoryId | null
  readonly poolQuantity: Quantity
  readonly poolValue: Money
  readonly batchCode: string
  readonly producedOn: BusinessDate | null
  readonly expiresOn: BusinessDate | null
}

const SORT = { urgency: 'urgency', code: 'code', name: 'pinyin', quantity: 'quantity' } as const

const SHOWN = `f.id, f.sortValue, f.total, p.id AS productId, p.code, p.name, p.spec,
  (SELECT n.name FROM unit n WHERE n.id = p.base_unit_id) AS unitName, p.category_id AS categoryId,
  ifnull((SELECT g.name FROM category g WHERE g.id = p.category_id), '') AS categoryName,
  nullif(f.warehouse_id, 0) AS warehouseId, ifnull(w.name, '') AS warehouseName, ifnull(o.location, '') AS location,
  f.quantity, p.minimum_stock AS minimumStock, p.maximum_stock AS maximumStock,
  c.quantity AS poolQuantity, c.value AS poolValue,
  b.code AS batchCode, b.produced_on AS producedOn, b.expires_on AS expiresOn`

/**
 * Alerts of one kind. All of them are found and put in order from narrow tables; only what the page shows is looked up.
 */
export function alertPage(db: ReadableDb, input: AlertQuestion, today: BusinessDate): AlertPage {
  const cursor = parseCursor(input.cursor)
  const rules = readAlertRules(db)
  const keyset = { sort: SORT[input.sort], id: 'key', descending: input.descending }
  const sorted = orderBy({ ...keyset, sort: 'f.sortValue', id: 'f.id' })
  const rows = cachedStatement<FoundRow>(
    db,
    `${foundTable(input.kind, input)}
     SELECT ${SHOWN} FROM (
       SELECT key AS id, ${keyset.sort} AS sortValue, product_id, warehouse_id, batch_id, quantity, count(*) OVER () AS total
       FROM found WHERE 1 ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore) f
     CROSS JOIN product p ON p.id = f.product_id CROSS JOIN cost_pool c ON c.product_id = f.product_id AND c.scope = 0
     CROSS JOIN batch b ON b.id = f.batch_id LEFT JOIN warehouse w ON w.id = f.warehouse_id
     LEFT JOIN product_location o ON o.product_id = f.product_id AND o.warehouse_id = f.warehouse_id ${sorted}`,
  ).all({
    ...alertParameters(db, input, rules, today),
    ...cursorParameters(cursor),
    limitMore: input.limit + 1,
  })
  const paged = pageOf(rows, input.limit)
  return {
    rows: paged.rows.map((row) => alertRow(db, input, rules, row, today)),
    next: paged.next,
    total: cursor === null ? (rows[0]?.total ?? 0) : null,
  }
}

function alertRow(
  db: ReadableDb,
  { kind }: AlertQuestion,
  rules: AlertRules,
  row: FoundRow,
  today: BusinessDate,
): AlertRow {
  const { id, sortValue: _sortValue, total: _total, categoryId: _categoryId, ...found } = row
  const { poolQuantity, poolValue, batchCode, producedOn, expiresOn, ...shown } = found
  const threshold = thresholdOfProduct(db, rules, row)
  const { minimumStock, maximumStock } = threshold
  return {
    ...shown,
    key: id,
    minimumStock,
    maximumStock,
    value: shareOfPool(row.quantity, { quantity: poolQuantity, value: poolValue }),
    ...details(db, kind, row, threshold, today),
    batch:
      expiresOn === null ? null : { code: batchCode, producedOn, expiresOn, daysLeft: daysBetween(today, expiresOn) },
  }
}

/** What only rows of this kind have. */
function details(
  db: ReadableDb,
  kind: AlertKind,
  row: FoundRow,
  threshold: Threshold,
  today: BusinessDate,
): Pick<AlertRow, 'suggestion' | 'excess' | 'cause' | 'idle'> {
  return {
    suggestion: kind === 'low' ? purchaseSuggestion(db, row, threshold) : null,
    excess: kind === 'high' ? excessQuantity(row.quantity, threshold.maximumStock) : null,
    cause: kind === 'negative' ? alertCause(db, row) : null,
    idle: kind === 'slow' ? idleTime(db, row, threshold.slowDays, today) : null,
  }
}

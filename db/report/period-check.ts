import { PERIOD_CHECKS, type PeriodCheck, type PeriodFinding } from '#shared/contract/period.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { LIVE_ENTRY, OPEN_OF_ENTRY } from './open-entries.ts'

type CheckName = PeriodCheck['name']

/** How many findings of a check are named one by one. */
const NAMED = 50

// Every check gives the same columns: what it is about, how much of it, where, and what to open.
const COLUMNS = [
  'name',
  'quantity',
  'unitName',
  'place',
  'documentType',
  'draftId',
  'documentId',
  'stocktakeId',
  'productId',
  'warehouseId',
  'partnerId',
  'accountId',
  'amount',
] as const
type Column = (typeof COLUMNS)[number]

/** SQL: the columns a check finds, the others empty. */
function found(columns: Partial<Record<Column, string>>): string {
  const empty = (column: Column) => (column === 'name' || column === 'unitName' || column === 'place' ? "''" : 'NULL')
  return `SELECT ${COLUMNS.map((column) => `${columns[column] ?? empty(column)} AS ${column}`).join(', ')}`
}

// The draft of a trade form has a header, that of a money form is flat.
const DRAFTED = `ifnull(json_extract(d.content, '$.header.businessDate'), json_extract(d.content, '$.businessDate'))`
const DRAFT = `${found({ place: DRAFTED, documentType: 'd.type', draftId: 'd.id' })}
  FROM draft d WHERE ${DRAFTED} BETWEEN '0000' AND :through ORDER BY place, d.id`
// Counted by then, or begun by then and not counted yet: its difference will be dated in the period.
const STOCKTAKE = `${found({ place: 's.number', stocktakeId: 's.id' })}
  FROM stocktake s WHERE s.state IN ('counting', 'review', 'recounting')
    AND ifnull((SELECT max(e.business_date) FROM stocktake_event e WHERE e.stocktake_id = s.id), '') <= :through
  ORDER BY s.number`
const LYING = (condition: string, having: string) => `
  ${found({ name: 'p.name', quantity: 'SUM(m.quantity)', unitName: 'u.name', place: 'w.name', productId: 'p.id', warehouseId: 'w.id' })}
  FROM stock_movement m JOIN product p ON p.id = m.product_id JOIN unit u ON u.id = p.base_unit_id
  JOIN warehouse w ON w.id = m.warehouse_id WHERE m.business_date <= :through ${condition}
  GROUP BY m.product_id, m.warehouse_id, m.batch_id HAVING SUM(m.quantity) ${having} ORDER BY p.pinyin, p.id, w.code`
const SHORT = `${found({
  name: 'p.name',
  quantity: 's.quantity',
  unitName: 'u.name',
  place: 'd.number',
  documentType: 'd.type',
  documentId: 'd.id',
  productId: 'p.id',
  warehouseId: 'm.warehouse_id',
})}
  FROM stock_short s JOIN stock_movement m ON m.id = s.movement_id JOIN document d ON d.id = m.document_id
  JOIN product p ON p.id = s.product_id JOIN unit u ON u.id = p.base_unit_id
  WHERE m.business_date <= :through ORDER BY p.pinyin, p.id, d.number`
const SHIFT = `${found({ name: 'u.name', place: 's.business_date', accountId: 's.account_id' })}
  FROM shift s JOIN user u ON u.id = s.opened_by
  WHERE s.business_date <= :through AND NOT EXISTS (SELECT 1 FROM shift_close c WHERE c.shift_id = s.id) ORDER BY s.id`
// What a partner paid or got back and what the same partner still owes: nobody said yet which of it is settled.
const UNMATCHED = `${found({ name: 'p.name', place: 'p.code', partnerId: 'p.id', amount: 'min(SUM(max(o.open, 0)), 0 - SUM(min(o.open, 0)))' })}
  FROM (SELECT e.partner_id, e.side, ${OPEN_OF_ENTRY} AS open FROM partner_entry e
    WHERE e.business_date <= :through AND ${LIVE_ENTRY}) o
  JOIN partner p ON p.id = o.partner_id GROUP BY o.partner_id, o.side
  HAVING SUM(max(o.open, 0)) > 0 AND SUM(min(o.open, 0)) < 0 ORDER BY p.pinyin, p.id, o.side`
const OVERDRAWN = `${found({ name: 'a.name', place: 'a.code', accountId: 'a.id', amount: 'SUM(e.amount)' })}
  FROM account_entry e JOIN account a ON a.id = e.account_id WHERE e.business_date <= :through
  GROUP BY e.account_id HAVING SUM(e.amount) < 0 ORDER BY a.code`
const OVERDUE = `${found({ name: "ifnull(p.name, '')", place: 'd.number', documentType: 'd.type', documentId: 'd.id', partnerId: 'd.partner_id' })}
  FROM order_standing s JOIN document d ON d.id = s.document_id LEFT JOIN partner p ON p.id = d.partner_id
  WHERE s.fulfilment IN ('none', 'part') AND s.expected_on <= :through ORDER BY s.expected_on, d.id`
// What an earlier closing found in order cannot have changed.
const UNBALANCED = `${found({ place: 'd.number', documentType: 'd.type', documentId: 'd.id', amount: 'e.amount' })}
  FROM (SELECT document_id, SUM(amount) AS amount FROM document_journal_entry WHERE business_date <= :through
      AND business_date > (SELECT ifnull(max(closed_through), '') FROM standing_closing WHERE closed_through < :through)
    GROUP BY document_id HAVING SUM(amount) <> 0 OR SUM(iif(account = 'purchaseClearing', amount, 0)) <> 0) e
  JOIN document d ON d.id = e.document_id ORDER BY d.id`

const CHECKS = {
  drafts: check(DRAFT),
  openStocktakes: check(STOCKTAKE),
  negativeStock: check(LYING('', '< 0')),
  provisionalCost: check(SHORT),
  goodsOnTheWay: check(LYING(`AND w.kind = 'transit'`, '> 0')),
  openShifts: check(SHIFT),
  unmatchedMoney: check(UNMATCHED),
  negativeAccounts: check(OVERDRAWN),
  overdueOrders: check(OVERDUE),
  journal: check(UNBALANCED),
} as const satisfies Record<CheckName, unknown>

type Parameters = [{ readonly through: BusinessDate; readonly limit?: number }]

function check(sql: string): (db: ReadableDb, through: BusinessDate) => Pick<PeriodCheck, 'count' | 'findings'> {
  const counted = statement<Parameters, { count: number }>(`SELECT count(*) AS count FROM (${sql})`)
  const named = statement<Parameters, PeriodFinding>(`${sql} LIMIT :limit`)
  return (db, through) => ({
    count: counted(db).get({ through })?.count ?? 0,
    findings: named(db).all({ through, limit: NAMED }),
  })
}

/** 结账前检查: what should be looked at before this day is closed. Only a journal that does not balance blocks. */
export function periodChecks(db: ReadableDb, through: BusinessDate): PeriodCheck[] {
  return PERIOD_CHECKS.map((name) => {
    const { count, findings } = CHECKS[name](db, through)
    const [first] = findings
    return {
      name,
      count,
      findings,
      first: first === undefined ? '' : first.name || first.place,
      blocking: name === 'journal',
    }
  })
}

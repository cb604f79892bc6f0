import type { page, overview } from '#shared/contract/stocktake.ts'
import type {
  Round,
  Stocktake,
  StocktakeDocument,
  StocktakeRow,
  StocktakeScope,
} from '#shared/contract/stocktake-task.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { accuracyByKinds } from '#shared/domain/stocktake/accuracy.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { bookedAmounts } from '../repository/stocktake-document.ts'
import { findStocktakeByNumber, segmentsOf } from '../repository/stocktake.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

type Input = InputOf<typeof page>

const HEAD = `s.id, s.number, s.state, s.warehouse_id AS warehouseId, w.name AS warehouseName, s.scope, s.blind, s.remark,
  s.started_at AS startedAt, u.name AS startedBy,
  (SELECT max(e.business_date) FROM stocktake_event e WHERE e.stocktake_id = s.id) AS countDate`
const JOINS = 'JOIN warehouse w ON w.id = s.warehouse_id JOIN user u ON u.id = s.started_by'

interface Head {
  readonly id: StocktakeId
  readonly scope: string
  readonly blind: number
}
type HeadRow = Head & Omit<StocktakeRow, 'scope' | 'blind' | keyof Figures | 'scopeNames' | 'postedAt' | 'postedBy'>

interface Figures {
  readonly total: number
  readonly counted: number
  readonly gains: number
  readonly losses: number
  readonly equal: number
  readonly missed: number
  readonly gainAmount: Money
  readonly lossAmount: Money
}

const figures = statement<[number], Figures>(`
  SELECT count(*) AS total, ifnull(SUM(outcome <> 'missed'), 0) AS counted, ifnull(SUM(outcome = 'gain'), 0) AS gains,
    ifnull(SUM(outcome = 'loss'), 0) AS losses, ifnull(SUM(outcome = 'equal'), 0) AS equal,
    ifnull(SUM(outcome = 'missed'), 0) AS missed, ifnull(SUM(max(amount, 0)), 0) AS gainAmount,
    ifnull(SUM(min(amount, 0)), 0) AS lossAmount
  FROM stocktake_standing WHERE stocktake_id = ?`)
const posting = statement<[number], { kind: string; at: number; name: string }>(`
  SELECT g.kind, g.at, u.name FROM stocktake_posting g JOIN user u ON u.id = g.user_id
  WHERE g.stocktake_id = ? ORDER BY g.id DESC LIMIT 1`)
const head = statement<[number], HeadRow>(`SELECT ${HEAD} FROM stocktake s ${JOINS} WHERE s.id = ?`)

/** One page of the stocktakes, newest first by default. */
export function stocktakePage(db: ReadableDb, input: Input): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const keyset = { sort: 's.started_at', id: 's.id', descending: input.descending }
  const parameters = {
    state: input.state,
    warehouseId: input.warehouseId,
    contains: `%${input.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
  }
  const rows = cachedStatement<HeadRow & { sortValue: number }>(
    db,
    `SELECT ${HEAD}, s.started_at AS sortValue FROM stocktake s ${JOINS}
     WHERE ${where(input)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters, ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, ...row }) => rowOf(db, row)),
    next: paged.next,
    total:
      cursor === null
        ? (cachedStatement<{ count: number }>(
            db,
            `SELECT count(*) AS count FROM stocktake s WHERE ${where(input)}`,
          ).get(parameters)?.count ?? 0)
        : null,
  }
}

function where({ state, search, warehouseId }: Input): string {
  const conditions = ['1']
  if (state === 'open') conditions.push(`s.state IN ('counting', 'review', 'recounting')`)
  else if (state !== 'all') conditions.push('s.state = :state')
  if (warehouseId !== null) conditions.push('s.warehouse_id = :warehouseId')
  if (search !== '') conditions.push(`(s.number LIKE :contains ESCAPE '\\' OR s.remark LIKE :contains ESCAPE '\\')`)
  return conditions.join(' AND ')
}

/** The figures of the difference are those of the moment, once posted those of the books; who may not see them yet is the caller's business. */
function rowOf(db: ReadableDb, { scope: scopeText, blind, ...row }: HeadRow): StocktakeRow {
  const found = figures(db).get(row.id)
  if (found === undefined) throw new Error('an aggregate always has a row')
  const { equal, ...sums } = found
  const scope = JSON.parse(scopeText) as StocktakeScope
  const last = row.state === 'posted' ? posting(db).get(row.id) : undefined
  return {
    ...row,
    ...sums,
    ...(last === undefined ? {} : bookedAmounts(db, row.id)),
    scope,
    scopeNames: scopeNames(db, scope),
    blind: blind === 1,
    postedAt: last?.at ?? null,
    postedBy: last?.name ?? '',
    accuracy: accuracyByKinds(equal, sums.counted),
  }
}

export function stocktakeRow(db: ReadableDb, id: StocktakeId): StocktakeRow | null {
  const row = head(db).get(id)
  return row === undefined ? null : rowOf(db, row)
}

export function stocktakeRowByNumber(db: ReadableDb, number: string): StocktakeRow | null {
  const id = findStocktakeByNumber(db, number)
  return id === null ? null : stocktakeRow(db, id)
}

const NAMES = 5
const names = {
  category: statement<[string, number], { name: string }>(
    'SELECT name FROM category WHERE id IN (SELECT value FROM json_each(?)) ORDER BY path LIMIT ?',
  ),
  partner: statement<[string, number], { name: string }>(
    'SELECT name FROM partner WHERE id IN (SELECT value FROM json_each(?)) ORDER BY pinyin LIMIT ?',
  ),
  product: statement<[string, number], { name: string }>(
    'SELECT name FROM product WHERE id IN (SELECT value FROM json_each(?)) ORDER BY pinyin LIMIT ?',
  ),
}

function scopeNames(db: ReadableDb, scope: StocktakeScope): string[] {
  const named = (noun: keyof typeof names, ids: readonly number[]) =>
    names[noun](db)
      .all(JSON.stringify(ids), NAMES)
      .map(({ name }) => name)
  if (scope.kind === 'category') return named('category', scope.categoryIds)
  if (scope.kind === 'supplier') return named('partner', scope.partnerIds)
  if (scope.kind === 'products') return named('product', scope.productIds)
  if (scope.kind === 'brand') return scope.brands.slice(0, NAMES)
  if (scope.kind === 'location') return scope.locations.slice(0, NAMES)
  return []
}

type RoundRow = Omit<Round, 'open'> & { readonly open: number }
const rounds = statement<[number], RoundRow>(`
  SELECT o.id, o.number, o.kind, o.open, o.opened_at AS openedAt, u.name AS openedBy,
    (SELECT count(*) FROM stocktake_result r WHERE r.round_id = o.id) AS total,
    (SELECT count(*) FROM stocktake_result r WHERE r.round_id = o.id AND r.is_counted = 1) AS counted
  FROM stocktake_round o JOIN user u ON u.id = o.opened_by WHERE o.stocktake_id = ? ORDER BY o.number`)
const documents = statement<[number], StocktakeDocument>(`
  SELECT d.id, d.type, d.number, d.business_date AS businessDate, d.line_count AS lineCount, d.quantity, d.reason,
    CASE WHEN EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) THEN 'voided' ELSE 'posted' END AS status
  FROM stocktake_document x JOIN document d ON d.id = x.document_id WHERE x.stocktake_id = ? ORDER BY d.id`)
const settings = statement<[number], Stocktake['settings']>(
  'SELECT flag_rate AS flagRate, flag_quantity AS flagQuantity, flag_amount AS flagAmount FROM stocktake WHERE id = ?',
)

/** A stocktake with everything its screen shows around the lines. */
export function stocktakeOf(db: ReadableDb, id: StocktakeId): Stocktake | null {
  const row = stocktakeRow(db, id)
  const thresholds = settings(db).get(id)
  if (row === null || thresholds === undefined) return null
  return {
    ...row,
    segments: segmentsOf(db, id).map(({ categoryPath: _categoryPath, ...segment }) => segment),
    rounds: rounds(db)
      .all(id)
      .map((round) => ({ ...round, open: round.open === 1 })),
    documents: documents(db).all(id),
    settings: thresholds,
  }
}

const open = statement<[], { open: number }>(
  `SELECT count(*) AS open FROM stocktake WHERE state IN ('counting', 'review', 'recounting')`,
)
const lastCount = statement<[], { date: BusinessDate | null }>(`
  SELECT max(g.count_date) AS date FROM stocktake s JOIN stocktake_posting g ON g.stocktake_id = s.id
  WHERE s.state = 'posted' AND g.kind <> 'undo'`)

export function stocktakeOverview(db: ReadableDb, today: BusinessDate): OutputOf<typeof overview> {
  const lastCountDate = lastCount(db).get()?.date ?? null
  return {
    open: open(db).get()?.open ?? 0,
    lastCountDate,
    daysSinceLast: lastCountDate === null ? null : daysBetween(lastCountDate, today),
  }
}

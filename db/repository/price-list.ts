import { eq, sql } from 'drizzle-orm'
import type { PriceList, PriceListContent, PriceListEntry, PriceListRow } from '#shared/contract/price.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type PriceListId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { priceList, priceListLine } from '../schema/price-list.ts'

type Flagged<Row extends { readonly enabled: boolean }> = Omit<Row, 'enabled'> & { readonly enabled: number }

const HEAD = `p.id, p.name, p.partner_id AS partnerId, p.price_level_id AS priceLevelId, p.valid_from AS validFrom,
  p.valid_to AS validTo, p.remark, p.enabled, p.version, c.name AS partnerName, v.code AS levelCode, v.name AS levelName
  FROM price_list p LEFT JOIN partner c ON c.id = p.partner_id LEFT JOIN price_level v ON v.id = p.price_level_id`
const all = statement<[], Flagged<PriceListRow>>(`
  SELECT (SELECT count(*) FROM price_list_line n WHERE n.price_list_id = p.id) AS lineCount, ${HEAD} ORDER BY p.id DESC`)
const byId = statement<[number], Flagged<Omit<PriceList, 'lines'>>>(`SELECT ${HEAD} WHERE p.id = ?`)
const linesOf = statement<[number], PriceListEntry>(`
  SELECT n.product_id AS productId, n.unit_id AS unitId, n.price, n.base_level_id AS baseLevelId,
    n.discount_rate AS discountRate, p.code AS productCode, p.name AS productName, p.spec AS productSpec, u.name AS unitName,
    v.code AS levelCode, v.name AS levelName
  FROM price_list_line n JOIN product p ON p.id = n.product_id JOIN unit u ON u.id = n.unit_id
    LEFT JOIN price_level v ON v.id = n.base_level_id
  WHERE n.price_list_id = ? ORDER BY n.line_number`)
const nameHolder = statement<[string, number], { name: string }>(
  'SELECT name FROM price_list WHERE name = ? AND id <> ?',
)

/** 价格表, the newest first. */
export function listPriceLists(db: ReadableDb): PriceListRow[] {
  return all(db)
    .all()
    .map((row) => ({ ...row, enabled: row.enabled === 1 }))
}

export function findPriceList(db: ReadableDb, id: PriceListId): PriceList | null {
  const row = byId(db).get(id)
  return row === undefined ? null : { ...row, enabled: row.enabled === 1, lines: linesOf(db).all(id) }
}

/** What the audit log keeps of a price list: names of others change without it. */
export function priceListAuditImage(db: ReadableDb, id: PriceListId): unknown {
  const found = findPriceList(db, id)
  if (found === null) return null
  const { partnerName: _partner, levelCode: _code, levelName: _level, lines, ...own } = found
  return {
    ...own,
    lines: lines.map(({ productId, unitId, price, baseLevelId, discountRate }) => ({
      productId,
      unitId,
      price,
      baseLevelId,
      discountRate,
    })),
  }
}

/** @throws AppError DUPLICATE */
export function insertPriceList(db: WritableDb, content: PriceListContent): PriceListId {
  const { lines: _lines, ...head } = content
  assertNameFree(db, content.name, 0)
  const id = makeId<'priceList'>(Number(db.orm.insert(priceList).values(head).run().lastInsertRowid))
  insertLines(db, id, content)
  return id
}

/** @throws AppError DUPLICATE */
export function updatePriceList(db: WritableDb, id: PriceListId, content: PriceListContent): void {
  const { lines: _lines, ...head } = content
  assertNameFree(db, content.name, id)
  db.orm
    .update(priceList)
    .set({ ...head, version: sql`version + 1` })
    .where(eq(priceList.id, id))
    .run()
  db.orm.delete(priceListLine).where(eq(priceListLine.priceListId, id)).run()
  insertLines(db, id, content)
}

export function setPriceListEnabled(db: WritableDb, id: PriceListId, enabled: boolean): void {
  db.orm
    .update(priceList)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(priceList.id, id))
    .run()
}

function insertLines(db: WritableDb, priceListId: PriceListId, { lines }: PriceListContent): void {
  for (const [index, line] of lines.entries())
    db.orm
      .insert(priceListLine)
      .values({ ...line, priceListId, lineNumber: index + 1 })
      .run()
}

function assertNameFree(db: ReadableDb, name: string, self: number): void {
  const holder = nameHolder(db).get(name.toWellFormed(), self)
  if (holder !== undefined)
    throw new AppError('DUPLICATE', { entity: 'priceList', field: 'name', value: name, holder: holder.name })
}

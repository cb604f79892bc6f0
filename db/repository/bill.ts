import { eq, sql } from 'drizzle-orm'
import type { Bill, BillContent, BillLine } from '#shared/contract/bill.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type BillId, type ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { bill, billLine } from '../schema/bill.ts'
import { isUniqueViolation } from '../sqlite-error.ts'

/** The bill itself, without what it costs now. */
export interface BillImage extends Omit<Bill, 'cost' | 'lines'> {
  readonly lines: Omit<BillLine, 'cost'>[]
}

type BillRow = Omit<BillImage, 'enabled' | 'lines'> & { readonly enabled: number }

const BILL = `SELECT b.id, b.product_id AS productId, b.unit_id AS unitId, b.quantity, b.name, b.remark, b.enabled, b.version,
    p.code AS productCode, p.name AS productName, p.spec AS productSpec, u.name AS unitName
  FROM bill b JOIN product p ON p.id = b.product_id JOIN unit u ON u.id = b.unit_id`
const byId = statement<[number], BillRow>(`${BILL} WHERE b.id = ?`)
const all = statement<[Record<string, unknown>], BillRow>(
  `${BILL} WHERE :productId IS NULL OR b.product_id = :productId ORDER BY p.pinyin, p.id, b.id`,
)
const linesOf = statement<[number], Omit<BillLine, 'cost'>>(`
  SELECT l.product_id AS productId, l.unit_id AS unitId, l.quantity, l.weight, p.code AS productCode, p.name AS productName,
    p.spec AS productSpec, u.name AS unitName
  FROM bill_line l JOIN product p ON p.id = l.product_id JOIN unit u ON u.id = l.unit_id
  WHERE l.bill_id = ? ORDER BY l.line_number`)
const componentsOf = statement<[number, number], { productId: ProductId }>(`
  SELECT DISTINCT l.product_id AS productId FROM bill b JOIN bill_line l ON l.bill_id = b.id
  WHERE b.product_id = ? AND b.id <> ?`)

export function findBill(db: ReadableDb, id: BillId): BillImage | null {
  const row = byId(db).get(id)
  return row === undefined ? null : imageOf(db, row)
}

/** Bills of one product (null: of all) in the order of their products' names. */
export function listBills(db: ReadableDb, productId: ProductId | null): BillImage[] {
  return all(db)
    .all({ productId })
    .map((row) => imageOf(db, row))
}

function imageOf(db: ReadableDb, { enabled, ...row }: BillRow): BillImage {
  return { ...row, enabled: enabled === 1, lines: linesOf(db).all(row.id) }
}

/** What the audit log keeps: names of other masters may change without the bill. */
export function billAuditImage(db: ReadableDb, id: BillId): unknown {
  const image = findBill(db, id)
  if (image === null) return null
  const { productId, unitId, quantity, name, remark, enabled, version } = image
  const lines = image.lines.map((line) => [line.productId, line.unitId, line.quantity, line.weight])
  return { id, productId, unitId, quantity, name, remark, enabled, version, lines }
}

/** What all bills of a product, but one, put into it; disabled ones too: they may be enabled again. */
export function billComponents(db: ReadableDb, productId: ProductId, except: BillId | null): ProductId[] {
  return componentsOf(db)
    .all(productId, except ?? 0)
    .map((row) => row.productId)
}

/** @throws AppError DUPLICATE (name) */
export function insertBill(db: WritableDb, content: BillContent): BillImage {
  const { lines: _lines, ...head } = content
  const { lastInsertRowid } = unique(db, content, () => db.orm.insert(bill).values(head).run())
  const id = makeId<'bill'>(Number(lastInsertRowid))
  insertLines(db, id, content)
  return stored(db, id)
}

/** @throws AppError DUPLICATE (name) */
export function updateBill(db: WritableDb, id: BillId, content: BillContent): BillImage {
  const { lines: _lines, ...head } = content
  unique(db, content, () =>
    db.orm
      .update(bill)
      .set({ ...head, version: sql`version + 1` })
      .where(eq(bill.id, id))
      .run(),
  )
  db.orm.delete(billLine).where(eq(billLine.billId, id)).run()
  insertLines(db, id, content)
  return stored(db, id)
}

export function setBillEnabled(db: WritableDb, id: BillId, enabled: boolean): BillImage {
  db.orm
    .update(bill)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(bill.id, id))
    .run()
  return stored(db, id)
}

function insertLines(db: WritableDb, billId: BillId, { lines }: BillContent): void {
  db.orm
    .insert(billLine)
    .values(lines.map((line, index) => ({ billId, lineNumber: index + 1, ...line })))
    .run()
}

const productName = statement<[number], { name: string }>('SELECT name FROM product WHERE id = ?')

function unique<Result>(db: WritableDb, { productId, name }: BillContent, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    if (!isUniqueViolation(error, 'name')) throw error
    const holder = productName(db).get(productId)?.name ?? ''
    throw new AppError('DUPLICATE', { entity: 'bill', field: 'name', value: name, holder })
  }
}

function stored(db: ReadableDb, id: BillId): BillImage {
  const image = findBill(db, id)
  if (image === null) throw new AppError('NOT_FOUND', { entity: 'bill', id })
  return image
}

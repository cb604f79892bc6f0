import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id as makeId, type DocumentId, type DocumentLineId, type UserId } from '#shared/kernel/id.ts'
import type { DocumentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { statement, writing, type WritableDb } from '../handle.ts'
import { WHOLE_DOCUMENT } from './reduction.ts'
import { insertSerials } from './batch.ts'
import { insertCharges } from './charge.ts'
import { addMoney, subtractMoney } from '#shared/kernel/money.ts'
import { document, documentAnnotation, documentCharge, documentLine, lineAdjustment } from '../schema/document.ts'

const insertDocumentRow = writing((orm) =>
  orm
    .insert(document)
    .values({
      type: sql.placeholder('type'),
      number: sql.placeholder('number'),
      businessDate: sql.placeholder('businessDate'),
      orderKey: sql.placeholder('orderKey'),
      partnerId: sql.placeholder('partnerId'),
      warehouseId: sql.placeholder('warehouseId'),
      toWarehouseId: sql.placeholder('toWarehouseId'),
      fee: sql.placeholder('fee'),
      externalNumber: sql.placeholder('externalNumber'),
      reason: sql.placeholder('reason'),
      taxIncluded: sql.placeholder('taxIncluded'),
      lineCount: sql.placeholder('lineCount'),
      quantity: sql.placeholder('quantity'),
      listAmount: sql.placeholder('listAmount'),
      discountAmount: sql.placeholder('discountAmount'),
      netAmount: sql.placeholder('netAmount'),
      taxAmount: sql.placeholder('taxAmount'),
      grossAmount: sql.placeholder('grossAmount'),
      reversesDocumentId: sql.placeholder('reversesDocumentId'),
      amendsDocumentId: sql.placeholder('amendsDocumentId'),
      postedAt: sql.placeholder('postedAt'),
      postedBy: sql.placeholder('postedBy'),
    })
    .prepare(),
)

const insertLineRow = writing((orm) =>
  orm
    .insert(documentLine)
    .values({
      documentId: sql.placeholder('documentId'),
      lineNumber: sql.placeholder('lineNumber'),
      kind: sql.placeholder('kind'),
      productId: sql.placeholder('productId'),
      productCode: sql.placeholder('productCode'),
      productName: sql.placeholder('productName'),
      productSpec: sql.placeholder('productSpec'),
      unitId: sql.placeholder('unitId'),
      unitName: sql.placeholder('unitName'),
      ratio: sql.placeholder('ratio'),
      quantity: sql.placeholder('quantity'),
      baseQuantity: sql.placeholder('baseQuantity'),
      price: sql.placeholder('price'),
      discountRate: sql.placeholder('discountRate'),
      listAmount: sql.placeholder('listAmount'),
      amount: sql.placeholder('amount'),
      taxRate: sql.placeholder('taxRate'),
      netAmount: sql.placeholder('netAmount'),
      taxAmount: sql.placeholder('taxAmount'),
      grossAmount: sql.placeholder('grossAmount'),
      chargeAmount: sql.placeholder('chargeAmount'),
      warehouseId: sql.placeholder('warehouseId'),
      batchId: sql.placeholder('batchId'),
      sourceLineId: sql.placeholder('sourceLineId'),
      remark: sql.placeholder('remark'),
    })
    .prepare(),
)

const insertAdjustment = writing((orm) =>
  orm
    .insert(lineAdjustment)
    .values({
      documentLineId: sql.placeholder('documentLineId'),
      source: sql.placeholder('source'),
      reference: sql.placeholder('reference'),
      amount: sql.placeholder('amount'),
    })
    .prepare(),
)

const insertCharge = writing((orm) =>
  orm
    .insert(documentCharge)
    .values({
      documentId: sql.placeholder('documentId'),
      kind: 'freight',
      basis: 'amount',
      amount: sql.placeholder('amount'),
    })
    .prepare(),
)
const insertAnnotation = writing((orm) =>
  orm
    .insert(documentAnnotation)
    .values({ documentId: sql.placeholder('documentId'), remark: sql.placeholder('remark') })
    .prepare(),
)

const insertRoute = statement<[number, number], never>(
  'INSERT INTO transfer_route (document_id, destination_warehouse_id) VALUES (?, ?)',
)

const nextInSeries = statement<[string], { last: number }>(`
  INSERT INTO number_series (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last`)
const nextKey = statement<[], { value: number }>(
  `UPDATE counter SET value = value + 1 WHERE name = 'orderKey' RETURNING value`,
)

/** `PREFIX-YYYYMMDD-NNNN`: assigned inside the posting transaction, so that numbers have no holes. */
export function nextNumber(db: WritableDb, prefix: string, date: BusinessDate): string {
  const series = `${prefix}-${date.replaceAll('-', '')}`
  const row = nextInSeries(db).get(series)
  if (row === undefined) throw new Error('an upsert always returns its row')
  return `${series}-${String(row.last).padStart(4, '0')}`
}

/** R10: the order key is given at posting and only grows. */
export function nextOrderKey(db: WritableDb): number {
  const row = nextKey(db).get()
  if (row === undefined) throw new Error('the order key counter is missing')
  return row.value
}

export interface NewDocument {
  readonly document: PostingDocument
  readonly totals: DocumentTotals
  readonly number: string
  readonly orderKey: number
  readonly reversesDocumentId: DocumentId | null
  readonly amendsDocumentId: DocumentId | null
  readonly postedAt: number
  readonly postedBy: UserId
}

export interface InsertedDocument {
  readonly id: DocumentId
  readonly lineIds: ReadonlyMap<number, DocumentLineId>
}

/** Insert header, lines, reductions and charges. Ledgers are written by their own writers. */
export function insertDocument(db: WritableDb, one: NewDocument): InsertedDocument {
  const { document: posting, totals } = one
  const { lastInsertRowid } = insertDocumentRow(db).run({
    ...posting,
    ...totals,
    taxIncluded: posting.taxIncluded ? 1 : 0,
    number: one.number,
    orderKey: one.orderKey,
    reversesDocumentId: one.reversesDocumentId,
    amendsDocumentId: one.amendsDocumentId,
    postedAt: one.postedAt,
    postedBy: one.postedBy,
  })
  const id = makeId<'document'>(Number(lastInsertRowid))
  const lineIds = new Map(posting.lines.map((line) => [line.lineNumber, insertLine(db, id, posting, line)]))
  if (posting.freight !== 0) insertCharge(db).run({ documentId: id, amount: posting.freight })
  insertCharges(db, id, posting.charges)
  if (posting.destinationWarehouseId !== null) insertRoute(db).run(id, posting.destinationWarehouseId)
  if (posting.remark !== '') insertAnnotation(db).run({ documentId: id, remark: posting.remark })
  return { id, lineIds }
}

function insertLine(
  db: WritableDb,
  documentId: DocumentId,
  posting: PostingDocument,
  line: PostingLine,
): DocumentLineId {
  const { lastInsertRowid } = insertLineRow(db).run({ ...line, documentId, warehouseId: posting.warehouseId })
  const id = makeId<'documentLine'>(Number(lastInsertRowid))
  insertSerials(db, id, line.serials)
  for (const adjustment of adjustmentsOf(line)) insertAdjustment(db).run({ documentLineId: id, ...adjustment })
  return id
}

/** 明细折扣, then the line's share of 整单优惠 and 抹零. */
function adjustmentsOf({ discountAmount, reductionAmount, roundingAmount }: PostingLine) {
  const own = subtractMoney(discountAmount, addMoney(reductionAmount, roundingAmount))
  const parts = [
    { source: 'discount', reference: '', amount: own },
    { source: 'discount', reference: WHOLE_DOCUMENT, amount: reductionAmount },
    { source: 'rounding', reference: WHOLE_DOCUMENT, amount: roundingAmount },
  ] as const
  return parts.filter(({ amount }) => amount !== 0)
}

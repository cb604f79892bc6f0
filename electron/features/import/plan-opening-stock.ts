import { addDays } from '#shared/kernel/business-date.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { readOpening, type OpeningEntry } from '#shared/domain/import/trade-row.ts'
import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import type { ReadableDb } from '#db/handle.ts'
import { trackingOf } from '#db/repository/import-lookup.ts'
import { firstWarehouse, warehousesByName } from './import-warehouse.ts'
import { PLAIN_HEADER, PLAIN_LINE } from './plain-document.ts'
import { plannedRow, type Planner, type PlannedRow } from './plan.ts'
import { postDocuments, type PlannedDocument } from './post-documents.ts'
import { doubtsOfOpening } from './stock-doubts.ts'
import { ProductIndex, type FoundGoods } from './product-index.ts'

interface OpeningLine {
  readonly row: number
  readonly warehouseId: WarehouseId
  readonly line: DocumentLineContent
}

/** Lines of one 期初 document. */
const MOST_LINES = 500

/** 期初库存: every row a line; a document for every warehouse, of at most 500 lines. */
export const planOpeningStock: Planner = ({ db, settings: books }, table, settings) => {
  const index = new ProductIndex(db)
  const named = warehousesByName(db)
  const otherwise = settings.warehouseId ?? firstWarehouse(db)
  const rows: PlannedRow[] = []
  const lines: OpeningLine[] = []
  for (const row of table.rows) {
    const cells = table.reading(row)
    const entry = readOpening(cells)
    const goods = foundGoods(db, index, cells, entry)
    const warehouseId = entry.warehouse === '' ? otherwise : named(entry.warehouse)
    if (warehouseId === null) cells.note('warehouse', 'unknownWarehouse')
    const planned = plannedRow(row, 'create', cells.problems)
    rows.push(planned)
    if (planned.action !== 'error' && goods !== null && warehouseId !== null)
      lines.push({ row, warehouseId, line: lineOf(goods, entry) })
  }
  const businessDate = settings.openingDate ?? addDays(books.openedOn, -1)
  const papers = [...Map.groupBy(lines, (line) => line.warehouseId)].flatMap(([warehouseId, all]) =>
    Array.from({ length: Math.ceil(all.length / MOST_LINES) }, (_one, part): readonly PlannedDocument[] => {
      const some = all.slice(part * MOST_LINES, (part + 1) * MOST_LINES)
      const content = { ...PLAIN_HEADER, type: 'openingStock', businessDate, partnerId: null, warehouseId } as const
      const lines = some.map(({ line }) => line)
      return [{ rows: some.map(({ row }) => row), content: { ...content, lines }, paidAccountId: null }]
    }),
  )
  return {
    rows,
    stockDoubts: doubtsOfOpening(
      db,
      lines.map(({ line }) => ({ productId: line.productId, date: businessDate })),
    ),
    needsTryOut: true,
    rowsAreDocuments: true,
    write: (context, tick) => postDocuments(context, rows, papers, tick),
  }
}

/** The goods of a row, noted where there are none; a stock of what is told apart by numbers cannot come in a table. */
function foundGoods(db: ReadableDb, index: ProductIndex, cells: RowReading, entry: OpeningEntry): FoundGoods | null {
  const found = index.find(entry)
  if ('problem' in found) {
    cells.note(found.key, found.problem)
    return null
  }
  const { batch, serial, goods } = trackingOf(db, found.product.id)
  if (serial || !goods) cells.note('name', 'tracked', found.product.name)
  if (batch && entry.batch === '') cells.note('batch', 'required', found.product.name)
  if (found.product.enabled === 0) cells.note('name', 'disabled', found.product.name)
  return found
}

function lineOf({ product, unitId }: FoundGoods, entry: OpeningEntry): DocumentLineContent {
  const { quantity, price, amount, batch, producedOn, expiresOn, remark } = entry
  return {
    ...PLAIN_LINE,
    ...{ productId: product.id, unitId, quantity, price, amount, remark },
    ...(batch === '' ? {} : { batch: { code: batch, producedOn, expiresOn } }),
  }
}

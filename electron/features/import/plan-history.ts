import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import { groupTrade, type TradeDocument, type TradePaper, type TradeRow } from '#shared/domain/import/trade-document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { amountByRate } from '#shared/domain/import/trade-money.ts'
import { readTrade, type TradeEntry } from '#shared/domain/import/trade-row.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { externalNumberKey, externalNumbersOf } from '#db/repository/import-lookup.ts'
import type { CommandContext } from '../../ipc/context.ts'
import type { ImportSettings } from './import-order.ts'
import { firstWarehouse, warehousesByName } from './import-warehouse.ts'
import { MissingMasters, type TradeSide } from './missing-masters.ts'
import { PLAIN_HEADER, PLAIN_LINE } from './plain-document.ts'
import { plannedRow, type PlannedRow, type Planner, type Reading, type Written } from './plan.ts'
import { postDocuments, type PlannedDocument } from './post-documents.ts'
import { doubtsOfHistory, type DatedGoods } from './stock-doubts.ts'

/** 采购历史 and 销售历史: rows of one number are one document, negative quantities its return. */
export const planHistory: Planner = (reading, table, settings) => {
  const side: TradeSide = table.kind === 'salesHistory' ? 'customer' : 'supplier'
  const masters = new MissingMasters(reading.db, settings, side)
  const named = warehousesByName(reading.db)
  const readings = new Map<number, RowReading>()
  const entries: TradeRow[] = table.rows.map((row) => {
    const cells = table.reading(row)
    readings.set(row, cells)
    const entry = readTrade(cells, settings.discount)
    masters.note(cells, entry)
    if (entry.warehouse !== '' && named(entry.warehouse) === null) cells.note('warehouse', 'unknownWarehouse')
    return { row, entry }
  })
  const { papers, mixed } = groupTrade(entries)
  for (const { row, key } of mixed) readings.get(row)?.note(key, 'mixedDocument')
  const skipped = knownDocuments(reading, masters, side, papers.flat())
  const rows = new Map(
    entries.map(({ row }) => [
      row,
      plannedRow(row, skipped.has(row) ? 'skip' : 'create', readings.get(row)?.problems ?? []),
    ]),
  )
  const whole = papers.map((paper) => takenOf(paper, rows)).filter((paper) => paper.length > 0)
  const otherwise = settings.warehouseId ?? firstWarehouse(reading.db)
  const planned = [...rows.values()]
  return {
    rows: planned,
    stockDoubts: doubtsOfHistory(reading.db, datedGoods(entries, rows, masters)),
    needsTryOut: true,
    rowsAreDocuments: true,
    write: (context, tick) =>
      writeHistory(
        context,
        { rows: planned, papers: whole, masters, side, settings },
        tick,
        (name) => named(name) ?? otherwise,
      ),
  }
}

/** Goods of the rows that are taken which the books know. */
function datedGoods(
  entries: readonly TradeRow[],
  planned: ReadonlyMap<number, PlannedRow>,
  masters: MissingMasters,
): readonly DatedGoods[] {
  return entries.flatMap(({ row, entry }) => {
    const productId = planned.get(row)?.action === 'create' ? masters.knownGoods(entry) : null
    return productId === null || entry.date === null ? [] : [{ productId, date: entry.date }]
  })
}

/** Rows of documents that were imported before: the same number of the same partner. */
function knownDocuments(
  { db }: Reading,
  masters: MissingMasters,
  side: TradeSide,
  documents: readonly TradeDocument[],
): ReadonlySet<number> {
  const known = [false, true].map((isReturn) => externalNumbersOf(db, typeOf(side, isReturn)))
  return new Set(
    documents.flatMap(({ number, isReturn, rows }) => {
      const partnerId = masters.knownPartner(rows[0]?.entry.partner ?? '')
      const taken =
        number !== '' && partnerId !== null && known[Number(isReturn)]?.has(externalNumberKey(number, partnerId))
      return taken === true ? rows.map(({ row }) => row) : []
    }),
  )
}

/** A paper that lacks a line is another paper: what is not in the books yet is taken whole or left out whole. */
function takenOf(paper: TradePaper, planned: ReadonlyMap<number, PlannedRow>): TradePaper {
  const rowsOf = (document: TradeDocument) => document.rows.flatMap(({ row }) => planned.get(row) ?? [])
  const rows = paper.flatMap(rowsOf)
  if (!rows.some(({ action }) => action === 'error'))
    return paper.filter((document) => rowsOf(document).some(({ action }) => action === 'create'))
  for (const row of rows) if (row.action === 'create') row.action = 'error'
  return []
}

interface History {
  readonly rows: readonly PlannedRow[]
  readonly papers: readonly TradePaper[]
  readonly masters: MissingMasters
  readonly side: TradeSide
  readonly settings: ImportSettings
}

function writeHistory(
  context: CommandContext,
  { rows, papers, masters, side, settings }: History,
  tick: () => void,
  warehouseOf: (name: string) => WarehouseId,
): Written {
  const made = masters.make(
    context,
    papers.flat().flatMap((document) => document.rows.map(({ entry }) => entry)),
  )
  const planned = papers.map((paper) =>
    paper.map((document) => plannedDocument(document, masters, side, settings, warehouseOf)),
  )
  const posted = postDocuments(context, rows, planned, tick)
  return { made: [...made, ...posted.made], documents: posted.documents }
}

function plannedDocument(
  { number, isReturn, rows }: TradeDocument,
  masters: MissingMasters,
  side: TradeSide,
  { paidAccountId }: ImportSettings,
  warehouseOf: (name: string) => WarehouseId,
): PlannedDocument {
  const [first] = rows
  const date = first?.entry.date ?? null
  if (first === undefined || date === null) throw new Error('a document has rows and a date')
  const type = typeOf(side, isReturn)
  return {
    rows: rows.map(({ row }) => row),
    content: {
      ...PLAIN_HEADER,
      type,
      businessDate: date,
      partnerId: masters.partner(first.entry.partner),
      warehouseId: warehouseOf(first.entry.warehouse),
      externalNumber: number,
      ...(rows.some(({ entry }) => entry.taxIncluded) ? { taxIncluded: true } : {}),
      lines: rows.map(({ entry }) => lineOf(masters, type, entry)),
    },
    paidAccountId,
  }
}

type TradeType = 'salesShipment' | 'salesReturn' | 'purchaseReceipt' | 'purchaseReturn'

function typeOf(side: TradeSide, isReturn: boolean): TradeType {
  if (side === 'customer') return isReturn ? 'salesReturn' : 'salesShipment'
  return isReturn ? 'purchaseReturn' : 'purchaseReceipt'
}

/** Without price and amount it was given away. Documents without a discount column say it by their amount. */
function lineOf(masters: MissingMasters, type: TradeType, entry: TradeEntry): DocumentLineContent {
  const { quantity, price, amount, discountRate, remark } = entry
  const line = { ...PLAIN_LINE, ...masters.goods(entry), quantity, price, amount, remark }
  if (documentDefinition(type).lineColumns.includes('discount')) return { ...line, discountRate }
  return discountRate === 0 || price === null ? line : { ...line, amount: amount ?? amountByRate(entry) }
}

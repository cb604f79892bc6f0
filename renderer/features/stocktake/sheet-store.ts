import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { SheetPage, SheetPreview, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { Table, TableText } from '#shared/contract/table-file.ts'
import type { TableFormat } from '#shared/domain/table-file.ts'
import type { StocktakeId, StocktakeSegmentId } from '#shared/kernel/id.ts'
import { api } from '#renderer/ipc/client.ts'
import { language } from '#renderer/text/text.ts'

export type SheetHead = OutputOf<Endpoints['stocktakeSheet']['pages']>['head']
export type CountSheetRows = InputOf<Endpoints['stocktakeSheet']['pages']>['only']
export type VarianceRows = InputOf<Endpoints['stocktakeSheet']['variance']>['only']
export type SheetTable = OutputOf<Endpoints['stocktakeSheet']['exportTable']>
export type ChosenFile = NonNullable<OutputOf<Endpoints['tableFile']['choose']>>
export type Imported = OutputOf<Endpoints['stocktakeSheet']['importRows']>

const PAGES = 50
const ROWS = 1000

/** 盘点表, all its pages. @param progress called with the pages that have arrived */
export async function countSheet(
  id: StocktakeId,
  only: CountSheetRows,
  progress: (done: number, total: number) => void,
): Promise<{ head: SheetHead; pages: readonly SheetPage[] }> {
  const pages: SheetPage[] = []
  for (;;) {
    const part = await api.stocktakeSheet.pages({ id, only, fromPage: pages.length + 1, pages: PAGES })
    pages.push(...part.pages)
    progress(pages.length, part.head.pages)
    if (part.pages.length === 0 || pages.length >= part.head.pages) return { head: part.head, pages }
  }
}

/** 盘点盈亏表, all its rows and the totals. */
export async function varianceSheet(
  id: StocktakeId,
  only: VarianceRows,
  progress: (done: number, total: number) => void,
): Promise<{ head: SheetHead; rows: readonly VarianceRow[]; summary: ReviewSummary }> {
  const summary = await api.stocktakeReview.summary({ id })
  const rows: VarianceRow[] = []
  let cursor: string | null = null
  for (;;) {
    const part: OutputOf<Endpoints['stocktakeSheet']['variance']> = await api.stocktakeSheet.variance({
      id,
      only,
      cursor,
      limit: ROWS,
    })
    rows.push(...part.rows)
    progress(rows.length, part.head.rows)
    cursor = part.next
    if (cursor === null) return { head: part.head, rows, summary }
  }
}

export function sheetTable(id: StocktakeId): Promise<SheetTable> {
  return api.stocktakeSheet.exportTable({ id, language: language.value })
}

/** @returns the name of the written file; null when cancelled */
export async function saveTable(name: string, format: TableFormat, table: Table): Promise<string | null> {
  return (await api.tableFile.save({ name, format, table }))?.name ?? null
}

export function chooseTable(): Promise<ChosenFile | null> {
  return api.tableFile.choose({})
}

export function previewImport(
  id: StocktakeId,
  segmentId: StocktakeSegmentId | null,
  rows: TableText,
): Promise<SheetPreview> {
  return api.stocktakeSheet.previewImport({ id, segmentId, rows })
}

/** @param requestId kept over retries, so that a sheet is taken in once */
export function importSheet(
  id: StocktakeId,
  segmentId: StocktakeSegmentId | null,
  rows: TableText,
  requestId: string,
): Promise<Imported> {
  return api.stocktakeSheet.importRows({ id, segmentId, rows }, { requestId })
}

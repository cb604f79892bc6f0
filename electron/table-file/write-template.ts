import { writeXlsx } from 'hucre/xlsx'
import type { Table } from '#shared/contract/table-file.ts'
import { sheetOf } from './write-workbook.ts'

/** Tables as the sheets of one xlsx file. */
export function writeTemplate(tables: readonly Table[]): Promise<Uint8Array> {
  const [first] = tables
  return writeXlsx({ properties: { title: first?.title ?? '' }, sheets: tables.map(sheetOf) })
}

import { closeSync, fsyncSync, writeSync } from 'node:fs'
import iconv from 'iconv-lite'
import type { TableCell } from '#shared/contract/table-file.ts'
import { MOST_ROWS_ON_PAPER, type ScheduleFormat } from '#shared/domain/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { BYTE_ORDER_MARK, csvHead, csvLines } from './csv.ts'
import { paperHead, paperRows } from './paper-table.ts'
import { sheetBeginning, sheetEnd, sheetRows, type SheetHead } from './sheet-xml.ts'
import { workbookParts } from './workbook-parts.ts'
import { createEmptyFile, ZipWriter } from './zip-writer.ts'

export type Rows = readonly (readonly TableCell[])[]

/** Rows page by page, and what they come to. */
export interface SheetBody {
  readonly pages: Iterable<Rows>
  /** Stands under the rows and is none of them: neither counted nor filtered. Asked for when they are written. */
  readonly total?: () => Rows[number] | null
}

/**
 * Write rows into a file as they come, page by page, and flush it to the disk. Never more than a page is held.
 * @returns how many rows, the total not among them
 */
export function writeExportFile(path: string, format: ScheduleFormat, head: SheetHead, body: SheetBody): number {
  const file = createEmptyFile(path)
  try {
    const rows = format === 'xlsx' ? writeXlsx(file, head, body) : writeTextFile(file, format, head, body)
    fsyncSync(file)
    return rows
  } finally {
    closeSync(file)
  }
}

function writeXlsx(file: number, head: SheetHead, { pages, total }: SheetBody): number {
  const archive = new ZipWriter(file)
  let rows = 0
  function* sheet(): Generator<string> {
    yield sheetBeginning(head)
    for (const page of pages) {
      rows += page.length
      yield sheetRows(head.columns, page)
    }
    const sums = total?.() ?? null
    if (sums !== null) yield sheetRows(head.columns, [sums])
    yield sheetEnd(head, rows)
  }
  for (const [name, content] of workbookParts(head.title)) archive.add(name, [content])
  archive.add('xl/worksheets/sheet1.xml', sheet())
  archive.end()
  return rows
}

/** CSV; for paper the table of its pages, which are laid out later. */
function writeTextFile(
  file: number,
  format: ScheduleFormat,
  { columns }: SheetHead,
  { pages, total }: SheetBody,
): number {
  const write = (text: string) => {
    const bytes = format === 'csvGb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text)
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
  }
  const writeRows = (some: Rows) => write(format === 'pdf' ? paperRows(columns, some) : csvLines(columns, some))
  let rows = 0
  write((format === 'csv' ? BYTE_ORDER_MARK : '') + (format === 'pdf' ? paperHead(columns) : csvHead(columns)))
  for (const page of pages) {
    rows += page.length
    if (format === 'pdf' && rows > MOST_ROWS_ON_PAPER)
      throw new AppError('EXPORT_TOO_LONG', { most: MOST_ROWS_ON_PAPER })
    writeRows(page)
  }
  const sums = total?.() ?? null
  if (sums !== null) writeRows([sums])
  return rows
}

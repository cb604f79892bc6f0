import type { ExportColumn } from '#shared/contract/table-export.ts'
import type { TableCell } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import type { SheetBody } from '../table-file/write-export.ts'

/** A view on its way into a file: its columns, and its rows page by page. */
export interface FileTable extends SheetBody {
  readonly columns: readonly ExportColumn[]
  readonly kinds: readonly ColumnKind[]
}

/** A word of the program as the view calls it. */
export function worded(cell: TableCell, words: ExportColumn['words']): TableCell {
  if (words === undefined || (cell !== null && typeof cell !== 'string')) return cell
  const word = Object.hasOwn(words, cell ?? '') ? words[cell ?? ''] : undefined
  return word ?? cell
}

import type { TableText } from '#shared/contract/table-file.ts'
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS_READ } from '#shared/domain/table-file.ts'
import { readCsv } from './csv.ts'
import { decodeText } from './decode-text.ts'
import { MOST_CHARACTERS } from './limits.ts'
import { readWorkbook } from './read-workbook.ts'
import { UnreadableTable } from './unreadable-table.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Envelope of .xls, and of an .xlsx with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

/** How a web page, or a table some programs call .xls, begins. */
const WEB_PAGE = /^\s*<(\?xml|!doctype|html|head|meta|style|body|table|workbook)[\s>]/i

/**
 * The cells of a table file as text; what kind of file it is, its bytes say and not its name.
 * Runs in a process of its own, because the file comes from outside and may be made to do harm.
 * @throws UnreadableTable
 */
export async function readTable(bytes: Uint8Array): Promise<TableText> {
  const begins = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(...COMPOUND_FILE)) throw new UnreadableTable('protected')
  if (begins(...ZIP)) return withinLimits(await readWorkbook(bytes))
  const text = decodeText(bytes)
  if (text === null) throw new UnreadableTable('not_a_table')
  if (WEB_PAGE.test(text)) throw new UnreadableTable('web_page')
  return withinLimits(readCsv(text, MOST_ROWS_READ + 2))
}

/** Empty rows and cells at the ends are no part of the table: formatting alone makes spreadsheets keep them. */
function withinLimits(rows: TableText): TableText {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
  const table = trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1)
  if (table.length === 0) throw new UnreadableTable('empty')
  if (table.length > MOST_ROWS_READ) throw new UnreadableTable('too_many_rows')
  let characters = 0
  for (const row of table) {
    for (const cell of row) {
      characters += cell.length
      if (cell.length > LONGEST_CELL) throw new UnreadableTable('too_big')
    }
    if (row.length > MOST_COLUMNS || characters > MOST_CHARACTERS) throw new UnreadableTable('too_big')
  }
  return table
}

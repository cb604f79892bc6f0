import { readXlsx, type Sheet } from 'hucre/xlsx'
import type { TableText } from '#shared/contract/table-file.ts'
import { cellText } from './cell-text.ts'
import { assertSoundArchive } from './archive-limits.ts'
import { UnreadableTable } from './unreadable-table.ts'

/**
 * The first visible sheet of an xlsx file, its cells as text (see `cellText`). Hidden rows and columns are read like
 * others, of merged cells the first holds the text, links to other files are never followed.
 * @throws UnreadableTable
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TableText> {
  assertSoundArchive(bytes)
  const sheet = await firstVisibleSheet(bytes)
  return sheet.rows.map((row, rowIndex) =>
    row.map((value, column) => {
      const cell = sheet.cells?.get(`${rowIndex},${column}`)
      return cellText({ value, formula: cell?.formula, format: cell?.style?.numFmt })
    }),
  )
}

async function firstVisibleSheet(bytes: Uint8Array): Promise<Sheet> {
  let found = false
  const firstVisible = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => {
    const wanted = !found && hidden !== true && veryHidden !== true
    found ||= wanted
    return wanted
  }
  try {
    const [sheet] = (await readXlsx(bytes, { sheets: firstVisible, readStyles: true })).sheets
    if (sheet !== undefined) return sheet
  } catch {
    // Whatever the library stumbles over, the file is not as it should be.
    throw new UnreadableTable('damaged')
  }
  throw new UnreadableTable('damaged')
}

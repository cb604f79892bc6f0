import { colToLetter, writeXlsx } from 'hucre/xlsx'
import type { Table } from '#shared/contract/table-file.ts'
import { MOST_ROWS_READ } from '#shared/domain/table-file.ts'
import { sheetOf } from './write-workbook.ts'

/** Longest list a spreadsheet keeps in a cell's rule. */
const LONGEST_LIST = 255

/**
 * A table to be filled in, and beside it the sheet that says how.
 * @param choices what the cells of each column offer; something else may be typed
 */
export function writeTemplate(
  [table, instructions]: readonly [Table, Table],
  choices: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const dataValidations = choices.flatMap((offered, index) => {
    const values = listed(offered)
    const letter = colToLetter(index)
    const rule = { type: 'list' as const, allowBlank: true, showErrorMessage: false, values }
    return values.length === 0 ? [] : [{ ...rule, range: `${letter}2:${letter}${MOST_ROWS_READ}` }]
  })
  return writeXlsx({
    properties: { title: table.title },
    sheets: [{ ...sheetOf(table), dataValidations }, sheetOf(instructions)],
  })
}

/** As many as fit; a comma would part one word in two. */
function listed(offered: readonly string[]): string[] {
  const fit: string[] = []
  let length = 0
  for (const word of offered) {
    length += word.length + 1
    if (length > LONGEST_LIST) break
    if (!/[,"]/.test(word)) fit.push(word)
  }
  return fit
}

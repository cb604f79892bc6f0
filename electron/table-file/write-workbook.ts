import { colToLetter, writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx'
import type { Table, TableCell } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import { isBusinessDate } from '#shared/kernel/business-date.ts'
import { figureText } from './figure-text.ts'
import { sheetName } from './workbook-parts.ts'

type FillStyle = NonNullable<CellStyle['fill']>

const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  // Text that looks like a number or a formula stays text, also when the cell is edited.
  text: '@',
  integer: null,
  quantity: null,
  money: '#,##0.00',
  unitPrice: null,
  rate: '0.00%',
  date: 'yyyy-mm-dd',
}
const HEADING_FILL: FillStyle = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF1' } }
const ENTRY_FILL: FillStyle = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } }
const WIDEST_PORTRAIT = 95

/**
 * A table as an xlsx file: heading row frozen, repeated on every printed page and ready to filter; A4, as wide as the
 * page. No cell is ever a formula: text that begins with = + - @ is stored as the text it is.
 */
export function writeWorkbook(table: Table): Promise<Uint8Array> {
  return writeXlsx({ properties: { title: table.title }, sheets: [sheetOf(table)] })
}

export function sheetOf({ title, columns, rows }: Table): WriteSheet {
  const lastCell = `${colToLetter(columns.length - 1)}${rows.length + 1}`
  const width = columns.reduce((sum, column) => sum + (column.hidden === true ? 0 : column.width), 0)
  return {
    name: sheetName(title),
    columns: columns.map(columnOf),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ kind }, index) => cellValue(row[index] ?? null, kind))),
    ],
    cells: headingCells(columns),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastCell}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: width > WIDEST_PORTRAIT ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  }
}

function columnOf({ kind, width, hidden, entry }: Table['columns'][number]): ColumnDef {
  const format = FORMATS[kind]
  const style: CellStyle = {
    ...(format === null ? {} : { numFmt: format }),
    ...(entry === true ? { fill: ENTRY_FILL } : {}),
  }
  return { width, hidden: hidden === true, style }
}

function headingCells(columns: Table['columns']): Map<string, Partial<Cell>> {
  const style: CellStyle = { font: { bold: true }, fill: HEADING_FILL, alignment: { vertical: 'center' } }
  return new Map(columns.map(({ heading }, index) => [`0,${index}`, { value: heading, type: 'string', style }]))
}

function cellValue(cell: TableCell, kind: ColumnKind): CellValue {
  if (cell === null || cell === '') return null
  const figure = figureText(cell, kind)
  // At most fifteen digits: the nearest binary number is written as just these digits again.
  if (figure !== null) return Number(figure)
  if (kind === 'date' && typeof cell === 'string' && isBusinessDate(cell)) return new Date(`${cell}T00:00:00Z`)
  return String(cell)
}

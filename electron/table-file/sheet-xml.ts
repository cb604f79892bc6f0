import type { TableCell } from '#shared/contract/table-file.ts'
import { COLUMN_KINDS, LONGEST_CELL, type ColumnKind } from '#shared/domain/table-file.ts'
import { isBusinessDate } from '#shared/kernel/business-date.ts'
import { figureText } from './figure-text.ts'

// The sheet of an export as SpreadsheetML (ECMA-376 part 1, 18.3), line by line: hucre's stream writer knows neither
// print set-up nor styles of a heading, and its other writer holds all rows.

export interface SheetColumn {
  readonly heading: string
  readonly kind: ColumnKind
  readonly width: number
}

export interface SheetHead {
  readonly title: string
  readonly columns: readonly SheetColumn[]
}

/** Styles of the cells by their place in styles.xml: the heading, then one of each kind. */
const HEADING_STYLE = 1
const STYLES: Readonly<Record<ColumnKind, number>> = numbered()
const WIDEST_PORTRAIT = 95
const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

function numbered(): Record<ColumnKind, number> {
  const styles = Object.fromEntries(COLUMN_KINDS.map((kind, index) => [kind, index + 2]))
  return styles as Record<ColumnKind, number>
}

/** Up to and with the heading line. */
export function sheetBeginning({ columns }: SheetHead): string {
  const widths = columns.map(
    ({ width, kind }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLES[kind]}" customWidth="1"/>`,
  )
  const headings = columns.map(({ heading }) => textCell(heading, HEADING_STYLE))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row>${headings.join('')}</row>`
  )
}

export function sheetRows(columns: readonly SheetColumn[], rows: readonly (readonly TableCell[])[]): string {
  return rows
    .map((row) => `<row>${columns.map(({ kind }, at) => cellXml(row[at] ?? null, kind)).join('')}</row>`)
    .join('')
}

/** A4, as wide as the page. */
export function sheetEnd({ title, columns }: SheetHead, rowCount: number): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    `</sheetData><autoFilter ref="A1:${columnLetters(columns.length)}${rowCount + 1}"/>` +
    `<pageSetup paperSize="9" orientation="${width > WIDEST_PORTRAIT ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;C${escaped(title.replaceAll('&', '&&'))}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>` +
    '</worksheet>'
  )
}

/** Figures are numbers, days are days; anything else is text and never a formula. An empty cell still has its place. */
function cellXml(cell: TableCell, kind: ColumnKind): string {
  if (cell === null || cell === '') return `<c s="${STYLES[kind]}"/>`
  const figure = figureText(cell, kind)
  if (figure !== null) return `<c s="${STYLES[kind]}"><v>${figure}</v></c>`
  if (kind === 'date' && typeof cell === 'string' && isBusinessDate(cell))
    return `<c s="${STYLES.date}"><v>${(Date.parse(`${cell}T00:00:00Z`) - EPOCH) / DAY}</v></c>`
  return textCell(String(cell), STYLES.text)
}

/** A longer text would make Excel call the whole file damaged. */
function textCell(text: string, style: number): string {
  const kept = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters have no place in XML, and `_x000D_` would be read as one. */
export function escaped(text: string): string {
  if (!/[&<>"\p{Cc}_\uFFFE\uFFFF]/u.test(text)) return text
  return text
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last
}

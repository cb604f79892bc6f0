import type { TableCell } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import { formatMoney, money } from '#shared/kernel/money.ts'
import { formatQuantity, quantity } from '#shared/kernel/quantity.ts'
import { formatPercent, rate } from '#shared/kernel/rate.ts'
import { formatUnitPrice, unitPrice } from '#shared/kernel/unit-price.ts'
import { escaped, type SheetColumn } from './sheet-xml.ts'

// A table on A4: a document of its own, black only, laid out by a window nobody sees. Its heads stand on every sheet.

/** Characters in a row that still lie upright. */
const WIDEST_UPRIGHT = 95

/** What stands above the rows; what a browser leaves out at the end of a table is left out. */
export function paperHead(columns: readonly SheetColumn[]): string {
  const whole = widthOf(columns)
  const widths = columns.map(({ width }) => `<col style="width:calc(100% * ${width} / ${whole})">`)
  const heads = columns.map(({ heading, kind }) => cellHtml('th', escaped(heading), kind))
  return `<table><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>`
}

export function paperRows(columns: readonly SheetColumn[], rows: readonly (readonly TableCell[])[]): string {
  const cells = (row: readonly TableCell[]) =>
    columns.map(({ kind }, index) => cellHtml('td', escaped(cellText(row[index] ?? null, kind)), kind)).join('')
  return rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
}

interface PaperSaid {
  readonly shopName: string
  readonly title: string
  readonly printedAt: string
}

/** @param table as `paperHead` and `paperRows` wrote it */
export function paperPage(
  { shopName, title, printedAt }: PaperSaid,
  columns: readonly SheetWidth[],
  table: string,
): string {
  const direction = widthOf(columns) > WIDEST_UPRIGHT ? 'landscape' : 'portrait'
  const head = `<h1>${escaped(shopName)} ${escaped(title)}</h1><p>${escaped(printedAt)}</p>`
  return (
    `<!doctype html><html><head><meta charset="utf-8"><style>@page{size:A4 ${direction};margin:10mm 12mm 12mm}${STYLE}` +
    `</style></head><body><header>${head}</header>${table}</tbody></table></body></html>`
  )
}

type SheetWidth = Pick<SheetColumn, 'width'>

const FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans SC','Noto Sans CJK SC',sans-serif"
const STYLE =
  `*{margin:0;box-sizing:border-box}body{color:black;font:8pt/1.3 ${FONTS};font-variant-numeric:tabular-nums}` +
  'header{display:flex;justify-content:space-between;align-items:end;margin-bottom:2mm}h1{font-size:13pt}' +
  'table{width:100%;border-collapse:collapse;table-layout:fixed}thead{display:table-header-group}' +
  'tr{break-inside:avoid}th,td{padding:.6mm .8mm;border:.3mm solid black;text-align:left;overflow-wrap:anywhere}' +
  '.figure{text-align:right}'

function widthOf(columns: readonly SheetWidth[]): number {
  return Math.max(
    1,
    columns.reduce((sum, { width }) => sum + width, 0),
  )
}

function cellHtml(tag: 'th' | 'td', content: string, kind: ColumnKind): string {
  const isText = kind === 'text' || kind === 'date'
  return isText ? `<${tag}>${content}</${tag}>` : `<${tag} class="figure">${content}</${tag}>`
}

/** As it is read: figures grouped, a rate as percent. */
function cellText(cell: TableCell, kind: ColumnKind): string {
  if (typeof cell !== 'number') return String(cell ?? '')
  switch (kind) {
    case 'quantity':
      return formatQuantity(quantity(cell))
    case 'money':
      return formatMoney(money(cell))
    case 'unitPrice':
      return formatUnitPrice(unitPrice(cell))
    case 'rate':
      return formatPercent(rate(cell))
    default:
      return String(cell)
  }
}

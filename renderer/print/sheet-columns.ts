import type { SheetPage, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { PrintTemplate } from '#shared/domain/print/print-template.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { chosenColumns, type PrintedColumn } from './printed-column.ts'

type CountRow = SheetPage['rows'][number]

/** 盘点表: the columns to write in are empty, and nobody who counts blind reads what the books say. */
export function countColumns(blind: boolean, { columns }: PrintTemplate, text: AllTexts): PrintedColumn<CountRow>[] {
  const words = text.stocktake.paper
  const toWriteIn = () => ''
  return chosenColumns<CountRow>(columns, {
    row: { title: words.row, align: 'middle', text: (row) => String(row.rowNumber) },
    location: { title: words.location, align: 'left', text: (row) => row.location },
    barcode: { title: words.barcode, align: 'left', whole: true, text: (row) => row.barcode },
    name: { title: words.nameSpec, align: 'left', text: (row) => nameOf(row, words.batch) },
    unit: { title: words.unit, align: 'left', text: (row) => row.unitName },
    ...(!blind && { book: { title: words.book, align: 'right', text: (row) => figure(row.book) } }),
    counted: { title: words.counted, align: 'left', text: toWriteIn },
    recounted: { title: words.recounted, align: 'left', text: toWriteIn },
    remark: { title: words.remark, align: 'left', text: toWriteIn },
  })
}

/** 盘点盈亏表 */
export function varianceColumns(
  showCost: boolean,
  { columns }: PrintTemplate,
  text: AllTexts,
): PrintedColumn<VarianceRow>[] {
  const words = text.stocktake.paper
  const reasons = text.stocktake.review.reasons
  return chosenColumns<VarianceRow>(columns, {
    row: { title: words.row, align: 'middle', text: (row) => String(row.rowNumber) },
    code: { title: words.code, align: 'left', text: (row) => row.code },
    barcode: { title: words.barcode, align: 'left', whole: true, text: (row) => row.barcode },
    name: { title: words.nameSpec, align: 'left', text: (row) => nameOf(row, words.batch) },
    unit: { title: words.unit, align: 'left', text: (row) => row.unitName },
    book: { title: words.book, align: 'right', text: (row) => figure(row.book) },
    expected: { title: words.expected, align: 'right', text: (row) => figure(row.expected) },
    counted: { title: words.counted, align: 'right', text: (row) => figure(row.counted) },
    difference: { title: words.difference, align: 'right', text: (row) => signed(row.difference) },
    ...(showCost && {
      unitCost: {
        title: words.unitCost,
        align: 'right',
        text: (row) => (row.unitCost === null ? '' : formatUnitPrice(row.unitCost)),
      },
      amount: {
        title: words.amount,
        align: 'right',
        text: (row) => (row.amount === null ? '' : formatMoney(row.amount)),
      },
    }),
    reason: {
      title: words.reason,
      align: 'left',
      text: ({ reason, remark }) => together([reason === null ? '' : reasons[reason], remark]),
    },
  })
}

function together(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function nameOf({ name, spec, batchCode }: CountRow | VarianceRow, batch: string): string {
  return together([name, spec, batchCode === '' ? '' : `${batch} ${batchCode}`])
}

function figure(value: Quantity | null): string {
  return value === null ? '' : formatQuantity(value)
}

function signed(value: Quantity | null): string {
  return value !== null && value > 0 ? `+${figure(value)}` : figure(value)
}

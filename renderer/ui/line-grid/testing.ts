import type { GridColumn, GridRow, GridRules } from './column.ts'

// A small grid for the tests: texts in, texts out.

export interface SampleRow extends GridRow {
  readonly product: string
  readonly quantity: string
  readonly price: string
  readonly remark: string
}

let count = 0

export function sampleRow(product = '', quantity = '', price = '', remark = ''): SampleRow {
  count += 1
  return { key: `row-${count}`, product, quantity, price, remark }
}

function column(
  key: 'product' | 'quantity' | 'price' | 'remark',
  look: Partial<GridColumn<SampleRow>>,
): GridColumn<SampleRow> {
  return {
    key,
    title: key,
    width: 100,
    align: 'left',
    kind: 'text',
    stop: true,
    editable: true,
    priority: 0,
    read: (row) => row[key],
    write: (row, text) => ({ ...row, [key]: text }),
    ...look,
  }
}

const amount: GridColumn<SampleRow> = {
  key: 'amount',
  title: 'amount',
  width: 100,
  align: 'right',
  kind: 'computed',
  stop: false,
  editable: false,
  priority: 1,
  read: (row) => (row.quantity === '' ? '' : `${row.quantity}×${row.price}`),
  write: (row) => row,
}

export const SAMPLE_COLUMNS: readonly GridColumn<SampleRow>[] = [
  column('product', { kind: 'product', grow: true }),
  column('quantity', { kind: 'quantity', align: 'right' }),
  column('price', { kind: 'price', align: 'right' }),
  amount,
  column('remark', { stop: false, priority: 2 }),
]

export const SAMPLE_RULES: GridRules<SampleRow> = {
  columns: SAMPLE_COLUMNS,
  blank: () => sampleRow(),
  isBlank: (row) => row.product === '' && row.quantity === '' && row.price === '' && row.remark === '',
  duplicate: (row) => sampleRow(row.product, row.quantity, row.price, row.remark),
}

/** The rows without their keys, the blank last one left out. */
export function entered(rows: readonly SampleRow[]): readonly (readonly string[])[] {
  return rows.map(({ product, quantity, price, remark }) => [product, quantity, price, remark]).slice(0, -1)
}

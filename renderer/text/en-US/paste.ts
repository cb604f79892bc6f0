import type { Texts } from '../text.ts'
import type { paste as chinese } from '../zh-CN/paste.ts'

export const paste: Texts<typeof chinese> = {
  title: (rows) => `Table to fill in, rows: ${rows}`,
  fromFile: 'From file',
  tooMany: (most) => `The table has more than ${most} rows, too many for one document. Split it`,
  roles: {
    product: 'Product',
    barcode: 'Barcode',
    code: 'Code',
    spec: 'Spec',
    unit: 'Unit',
    quantity: 'Quantity',
    price: 'Price',
    amount: 'Amount',
    remark: 'Remark',
    skip: 'Ignore',
  },
  column: (index) => `Column ${index}`,
  head: 'First row is the head',
  looking: 'Looking for the products…',
  counts: (matched, unmatched) =>
    unmatched === '0' ? `Products found: ${matched}` : `Products found: ${matched}, not found: ${unmatched}`,
  noProduct: 'No column holds products. Go to it with ←→ and change it with ↑↓ to Product, Barcode or Code.',
  more: (rows) => `Rows below: ${rows}`,
  take: 'Fill in',
  takeAll: (rows) => `Fill in (${rows})`,
  create: (count) => `Create (${count})`,
  creating: 'Creating…',
  unmatched: 'Products not found',
  bind: 'Use an existing product',
  bindHint: 'Pinyin initials, name or code',
  createOne: 'Create',
  kept: 'Filled in all the same and marked, to be corrected in its line',
  hints: { column: 'Column', role: 'Use as', fix: 'Not found' },
}

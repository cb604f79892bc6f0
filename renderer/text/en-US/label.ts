import type { Texts } from '../text.ts'
import type { label as zhLabel } from '../zh-CN/label.ts'

/** Labels and price tags: screen and paper. */
export const label: Texts<typeof zhLabel> = {
  title: 'Print labels',
  fileName: (count) => `${count} labels`,
  count: (kinds, count) => `${kinds} products, ${count} labels`,
  add: 'Add product',
  size: 'Label size',
  used: 'Used on the first sheet',
  notUsed: 'Enter a whole number from 0 to 23',
  content: 'What is printed',
  parts: { retail: 'Retail price', member: 'Member price', barcode: 'Barcode', shop: 'Shop name' },
  member: 'Member',
  product: 'Product',
  copies: 'Labels',
  notCopies: 'Enter a whole number from 1 to 999',
  noPrice: 'None',
  noBarcode: (code) => `No barcode, code ${code} is used`,
  remove: 'Remove',
  empty: 'No labels yet',
  emptyHint:
    'Press F3 to find a product; or press L in the product list, or in a purchase receipt for one label per piece',
  printLabels: 'Labels',
  printAll: 'Labels of the whole list',
}

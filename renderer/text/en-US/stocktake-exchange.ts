import type { Texts } from '../text.ts'
import type { stocktakeExchange as chinese } from '../zh-CN/stocktake-exchange.ts'

/** Stocktake: its list out and in. */
export const stocktakeExchange: Texts<typeof chinese> = {
  title: 'Count list: export and import',
  tab: (number) => `Import ${number}`,
  exportTitle: 'Export',
  exportHint:
    'A table to fill in: write into the column “Counted”, then import it. Sort and filter as you like; leave the key column alone (it is hidden in Excel)',
  exportXlsx: 'Export to Excel',
  exportCsv: 'Export to CSV',
  exported: (name, rows) => `${rows} rows exported to ${name}`,
  importTitle: 'Import',
  importHint:
    'The filled-in Excel or CSV file, or any table with barcode and quantity. Checked first, written only when you say so',
  choose: 'Choose file',
  file: 'File',
  another: 'Another file',
  segment: 'Into which area',
  rows: 'Rows',
  usable: 'Can be imported',
  empty: 'Empty, still missed',
  changed: 'Differ from before',
  problems: 'With problems, left out',
  sample: 'To be imported (first rows)',
  problemList: 'Rows with problems',
  fileRow: 'Row',
  cell: 'Cell',
  product: 'Product',
  quantity: 'Counted',
  before: 'Before',
  problem: 'Problem',
  text: 'Content',
  doImport: (count) => `Import ${count} rows`,
  imported: (entries, problems) =>
    problems === '0'
      ? `${entries} entries imported`
      : `${entries} entries imported, ${problems} rows with problems left out`,
  saveProblems: 'Export rows with problems',
  problemFile: 'stocktake-import-problems',
  problemWords: {
    unknownKey: 'The key is not known; the row may have been changed',
    otherStocktake: 'Belongs to another stocktake',
    unknownBarcode: 'No product with this barcode',
    outOfScope: 'Not in the scope of this stocktake',
    notInRound: 'Not in this recount',
    severalBatches: 'Has several batches: fill in by batch',
    notANumber: 'The quantity is not a number',
    negative: 'The quantity is negative',
    tooManyDecimals: 'At most four decimals',
    scientific:
      'Excel turned the barcode into 6.9E+12 and lost its digits. Format the column as text and enter it again',
    scientificCount: 'Too large or too small: Excel shows the quantity as 1E+15. Enter it again',
    twice: 'The same product stands twice',
    serials: 'Kept by serial number: quantities cannot be imported',
  },
  hints: { exportXlsx: 'To Excel', exportCsv: 'To CSV', choose: 'Choose file', import: 'Import', back: 'Back' },
}

import type { Texts } from '../text.ts'
import type { tableExport as chinese } from '../zh-CN/table-export.ts'
import { plural } from './plural.ts'

/** Export */
export const tableExport: Texts<typeof chinese> = {
  action: 'Export',
  title: 'Export all rows',
  hint: 'All rows with the filters, order and columns you see now, not only those on the screen.',
  formats: {
    xlsx: 'Excel workbook (.xlsx)',
    csv: 'CSV (UTF-8)',
    csvGb18030: 'CSV (GB18030, for older programs)',
  },
  records: { xlsx: 'Complete data, Excel (can be imported)', csv: 'Complete data, CSV (can be imported)' },
  recordsTitle: (title) => `${title}, complete`,
  pdf: 'PDF (A4, as printed)',
  running: 'Exporting…',
  progress: (done, total) => `${done} of ${total} rows exported`,
  cancel: 'Cancel',
  done: (file, rows) => `Exported ${file} (${plural(rows, 'row')})`,
  total: 'Total',
}

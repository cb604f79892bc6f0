import { id } from '#shared/kernel/id.ts'
import type { InputsOf } from './endpoint-inputs.ts'

const IMPORT_SOURCE = '00000000-0000-4000-8000-000000000000'
const IMPORT_SETTINGS: InputsOf<'import'>['import']['check']['settings'] = {
  kind: 'product',
  headRow: 0,
  columns: ['name', null],
  existing: 'skip',
  updateColumns: ['retailPrice'],
  defaultUnit: '个',
  side: null,
  warehouseId: null,
  openingDate: null,
  createMissing: false,
  discount: 'off',
  paidAccountId: null,
  priceListName: '',
}

const scheduleContent: InputsOf<'exportSchedule'>['exportSchedule']['save']['content'] = {
  title: '商品',
  format: 'csv',
  period: 'yesterday',
  at: 480,
  enabled: true,
  source: {
    list: 'product',
    question: { search: '', categoryId: null, status: 'all', sort: 'code', descending: false },
  },
  columns: [{ key: 'name', heading: '品名', width: 20 }],
  total: '',
}

/** Files that come and go. */
export function fileInputs(): InputsOf<'backup' | 'exportSchedule' | 'import' | 'tableExport' | 'tableFile'> {
  return {
    backup: { list: {}, choosePlace: { place: 0 }, removePlace: { place: 0 }, run: {} },
    exportSchedule: {
      list: {},
      save: { id: null, content: scheduleContent },
      remove: { id: IMPORT_SOURCE },
      chooseFolder: {},
      runNow: { id: IMPORT_SOURCE },
      failures: {},
    },
    tableExport: {
      save: {
        name: '库存',
        title: '库存',
        format: 'xlsx',
        source: {
          list: 'product',
          question: { search: '', categoryId: null, status: 'all', sort: 'code', descending: false },
        },
        columns: [{ key: 'name', heading: '品名', width: 20 }],
        total: '合计',
      },
    },
    import: {
      open: { kind: 'product' },
      drop: { kind: 'product', name: '商品.csv', bytes: new TextEncoder().encode('名称\n米') },
      paste: { kind: 'product', name: '粘贴', rows: [['名称'], ['米']] },
      read: { sourceId: IMPORT_SOURCE, kind: 'product' },
      check: { sourceId: IMPORT_SOURCE, settings: IMPORT_SETTINGS, edits: [{ row: 1, column: 0, text: '面' }] },
      run: { sourceId: IMPORT_SOURCE, settings: IMPORT_SETTINGS, edits: [], leaveOut: false },
      list: {},
      undo: { id: id<'importBatch'>(999) },
      template: { kind: 'product', language: 'zh-CN', name: '商品模板' },
    },
    tableFile: {
      save: {
        name: '盘点',
        format: 'xlsx',
        table: { title: '盘点', columns: [{ heading: '条码', kind: 'text', width: 16 }], rows: [['6902538004045']] },
      },
      choose: {},
    },
  }
}

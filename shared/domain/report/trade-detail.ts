import type { ReportColumn, ReportDefinition } from './definition.ts'

/** The lines of traded documents; what came back is negative. */
const LINES = (cost: { readonly cost?: true }) =>
  [
    { key: 'date', kind: 'date' },
    { key: 'number', kind: 'documentNumber' },
    { key: 'type', kind: 'documentType', priority: 2 },
    { key: 'partner', kind: 'text' },
    { key: 'code', kind: 'text', priority: 6 },
    { key: 'name', kind: 'text' },
    { key: 'spec', kind: 'text', priority: 5 },
    { key: 'unit', kind: 'text' },
    { key: 'quantity', kind: 'quantity' },
    { key: 'price', kind: 'unitPrice', priority: 1, ...cost },
    { key: 'discount', kind: 'money', total: true, whenUsed: true, priority: 4, ...cost },
    { key: 'netAmount', kind: 'money', total: true, emphasised: true, ...cost },
    { key: 'tax', kind: 'money', total: true, whenUsed: true, priority: 3, ...cost },
    { key: 'grossAmount', kind: 'money', total: true, priority: 3, ...cost },
    { key: 'remark', kind: 'text', priority: 7 },
  ] as const satisfies readonly ReportColumn[]

/** 销售明细: every line that was sold or came back. */
export const salesDetail = {
  name: 'salesDetail',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['productId', 'categoryId', 'partnerId', 'userId', 'warehouseId'],
  comparable: false,
  columns: LINES({}),
  totals: true,
  paper: 'landscape',
  keywords: 'xsmx xiaoshou mingxi sales lines detail',
} as const satisfies ReportDefinition<'salesDetail'>

/** 采购明细: every line that was received or went back. */
export const purchaseDetail = {
  name: 'purchaseDetail',
  section: 'purchase',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['productId', 'categoryId', 'partnerId', 'warehouseId'],
  comparable: false,
  needs: 'cost',
  columns: LINES({ cost: true }),
  totals: true,
  paper: 'landscape',
  keywords: 'cgmx caigou mingxi purchase lines detail',
} as const satisfies ReportDefinition<'purchaseDetail'>

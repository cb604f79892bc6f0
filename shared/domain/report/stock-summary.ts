import { CATEGORY_LEVEL } from './category-level.ts'
import type { ReportDefinition } from './definition.ts'

const BY_PRODUCT = { only: ['product'] } as const

/**
 * 进销存汇总表 (收发存). 期初 is the balance before the first day, exclusive of it; 期末 = 期初 + 入库 − 出库 + 调整, where
 * 调整 is cost adjustments and true-ups (R15, R25), and of a single warehouse also what R12 moves between warehouses.
 */
export const stockSummary = {
  name: 'stockSummary',
  section: 'stock',
  time: 'period',
  period: 'thisMonth',
  groupings: ['product', 'category', 'warehouse', 'supplier'],
  filters: ['warehouseId', 'categoryId', 'directOnly', 'supplierId', 'changedOnly'],
  comparable: true,
  columns: [
    { key: 'code', kind: 'text', priority: 6, ...BY_PRODUCT },
    { key: 'barcode', kind: 'text', priority: 9, ...BY_PRODUCT },
    { key: 'name', kind: 'text' },
    CATEGORY_LEVEL,
    { key: 'spec', kind: 'text', priority: 5, ...BY_PRODUCT },
    { key: 'unit', kind: 'text', ...BY_PRODUCT },
    { key: 'products', kind: 'count', only: ['category', 'warehouse', 'supplier'], priority: 4 },
    { key: 'openingQuantity', kind: 'quantity', group: 'opening', total: true },
    {
      key: 'openingPrice',
      kind: 'unitPrice',
      group: 'opening',
      cost: true,
      only: ['product'],
      priority: 8,
      formula: { kind: 'average', amount: 'openingValue', quantity: 'openingQuantity' },
    },
    { key: 'openingValue', kind: 'money', group: 'opening', cost: true, total: true },
    { key: 'purchaseQuantity', kind: 'quantity', group: 'in', total: true, priority: 2 },
    { key: 'purchaseReturnQuantity', kind: 'quantity', group: 'in', total: true, whenUsed: true, priority: 3 },
    { key: 'salesReturnQuantity', kind: 'quantity', group: 'in', total: true, whenUsed: true, priority: 3 },
    { key: 'gainQuantity', kind: 'quantity', group: 'in', total: true, whenUsed: true, priority: 3 },
    { key: 'transferInQuantity', kind: 'quantity', group: 'in', total: true, whenUsed: true, priority: 3 },
    { key: 'otherInQuantity', kind: 'quantity', group: 'in', total: true, whenUsed: true, priority: 3 },
    {
      key: 'inQuantity',
      kind: 'quantity',
      group: 'in',
      compared: true,
      formula: {
        kind: 'sum',
        plus: [
          'purchaseQuantity',
          'purchaseReturnQuantity',
          'salesReturnQuantity',
          'gainQuantity',
          'transferInQuantity',
          'otherInQuantity',
        ],
        minus: [],
      },
    },
    { key: 'inValue', kind: 'money', group: 'in', cost: true, total: true, priority: 1 },
    { key: 'saleQuantity', kind: 'quantity', group: 'out', total: true, priority: 2 },
    { key: 'lossQuantity', kind: 'quantity', group: 'out', total: true, whenUsed: true, priority: 3 },
    { key: 'transferOutQuantity', kind: 'quantity', group: 'out', total: true, whenUsed: true, priority: 3 },
    { key: 'otherOutQuantity', kind: 'quantity', group: 'out', total: true, whenUsed: true, priority: 3 },
    {
      key: 'outQuantity',
      kind: 'quantity',
      group: 'out',
      compared: true,
      formula: {
        kind: 'sum',
        plus: ['saleQuantity', 'lossQuantity', 'transferOutQuantity', 'otherOutQuantity'],
        minus: [],
      },
    },
    { key: 'outValue', kind: 'money', group: 'out', cost: true, total: true, priority: 1 },
    { key: 'adjustmentValue', kind: 'money', cost: true, total: true, whenUsed: true, priority: 2 },
    {
      key: 'closingQuantity',
      kind: 'quantity',
      group: 'closing',
      formula: { kind: 'sum', plus: ['openingQuantity', 'inQuantity'], minus: ['outQuantity'] },
    },
    {
      key: 'closingPrice',
      kind: 'unitPrice',
      group: 'closing',
      cost: true,
      only: ['product'],
      priority: 4,
      formula: { kind: 'average', amount: 'closingValue', quantity: 'closingQuantity' },
    },
    {
      key: 'closingValue',
      kind: 'money',
      group: 'closing',
      cost: true,
      emphasised: true,
      formula: { kind: 'sum', plus: ['openingValue', 'inValue', 'adjustmentValue'], minus: ['outValue'] },
    },
  ],
  charts: [{ kind: 'bars', label: 'name', series: ['inValue', 'outValue'] }],
  totals: true,
  paper: 'landscape',
  // 调整 is there only when it is needed; without it 期末金额 would not follow from the others.
  shortForm: [
    ...['name', 'level', 'unit', 'openingQuantity', 'openingValue', 'inQuantity', 'inValue'],
    ...['outQuantity', 'outValue', 'adjustmentValue', 'closingQuantity', 'closingValue'],
  ],
  keywords: 'jxc jxchz sfc shoufacun jinxiaocun huizong stock summary movement 收发存',
} as const satisfies ReportDefinition<'stockSummary'>

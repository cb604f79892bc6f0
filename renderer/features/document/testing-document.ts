import { postedRow } from './testing.ts'

/** 40 bags of rice at 44.50, with 80.00 of freight. */
export const RICE_LINE = {
  id: 1,
  lineNumber: 1,
  kind: 'goods',
  productId: 1,
  productCode: '01001',
  productName: '长粒香大米',
  productSpec: '10kg',
  unitId: 11,
  unitName: '袋',
  ratio: 10_000,
  quantity: 400_000,
  baseQuantity: 400_000,
  price: 44_500_000,
  discountRate: 0,
  listAmount: 178_000,
  amount: 178_000,
  grossAmount: 178_000,
  chargeAmount: 8000,
  cost: 186_000,
  remark: '',
}
/** A posted receipt as `document.get` answers it. */
export const completeDocument = (change: object = {}) => ({
  ...postedRow(),
  partnerId: 1,
  warehouseId: 1,
  externalNumber: 'YS-88213',
  reason: '',
  freight: 8000,
  listAmount: 178_000,
  discountAmount: 0,
  netAmount: 178_000,
  taxAmount: 0,
  counterpartId: null,
  amends: null,
  amendedBy: null,
  lines: [RICE_LINE],
  hash: 'a3f91c0e55d2b7ff',
  ...change,
})

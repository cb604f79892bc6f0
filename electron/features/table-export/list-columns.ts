import type { AlertRow } from '#shared/contract/alert.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { PartnerRecord, PartnerRow } from '#shared/contract/partner.ts'
import type { ProductRecord, ProductRow } from '#shared/contract/product.ts'
import type { StockRow } from '#shared/contract/stock.ts'
import type { StocktakeRow } from '#shared/contract/stocktake-task.ts'
import type { ExportedList } from '#shared/contract/table-export.ts'
import type { WholeListRow } from '#shared/contract/whole-list.ts'
import { unsettled } from '#shared/domain/money/unsettled.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import { addMoney } from '#shared/kernel/money.ts'
import { column, limits, type ColumnsOf, type ListColumn } from './column.ts'
import { LEDGER_COLUMNS, type LedgerRows } from './ledger-columns.ts'
import { MASTER_COLUMNS } from './master-columns.ts'
import { PARTNER_RECORD_COLUMNS, PRODUCT_RECORD_COLUMNS } from './record-columns.ts'

const PRODUCT: ColumnsOf<ProductRow> = {
  code: column('text', (row) => row.code),
  name: column('text', (row) => row.name),
  spec: column('text', (row) => row.spec),
  category: column('text', (row) => row.categoryName),
  barcode: column('text', (row) => row.barcode),
  brand: column('text', (row) => row.brand),
  stock: column('quantity', (row) => row.stock),
  unit: column('text', (row) => row.unitName),
  bigUnit: column('text', (row) => row.bigUnitName),
  ratio: column('quantity', (row) => row.bigUnitRatio),
  range: column('text', (row) => limits(row.minimumStock, row.maximumStock)),
  purchasePrice: column('unitPrice', (row) => row.purchasePrice),
  retailPrice: column('unitPrice', (row) => row.retailPrice),
}

const PARTNER: ColumnsOf<PartnerRow> = {
  code: column('text', (row) => row.code),
  name: column('text', (row) => row.name),
  kind: column('text', (row) => (row.isSupplier && row.isCustomer ? 'both' : row.isSupplier ? 'supplier' : 'customer')),
  contact: column('text', (row) => row.contact),
  phone: column('text', (row) => row.phone),
  receivable: column('money', (row) => row.receivable),
  payable: column('money', (row) => row.payable),
  overdue: column('money', (row) => row.receivableOverdue ?? null),
  payableOverdue: column('money', (row) => row.payableOverdue ?? null),
  term: column('integer', (row) => row.termDays),
  last: column('date', (row) => row.lastDocumentDate),
}

const DOCUMENT: ColumnsOf<DocumentRow> = {
  number: column('text', (row) => row.number),
  businessDate: column('date', (row) => row.businessDate),
  partner: column('text', (row) => row.partnerName),
  warehouse: column('text', (row) => row.warehouseName),
  goal: column('text', (row) => row.goalName),
  lineCount: column('integer', (row) => row.lineCount),
  quantity: column('quantity', (row) => row.quantity),
  amount: column('money', (row) => row.grossAmount),
  expectedOn: column('date', (row) => row.expectedOn),
  fulfilment: column('text', (row) => row.fulfilment),
  status: column('text', (row) => row.status),
  remark: column('text', (row) => row.remark),
  postedBy: column('text', (row) => row.postedBy),
}

const MONEY: ColumnsOf<MoneyRow> = {
  number: column('text', (row) => row.number),
  type: column('text', (row) => row.type),
  businessDate: column('date', (row) => row.businessDate),
  partner: column('text', (row) => row.partnerName),
  accounts: column('text', (row) => row.accountNames),
  amount: column('money', (row) => row.amount),
  discount: column('money', (row) => row.discount),
  open: column('money', unsettled),
  // 已收款, 已付款: what has been done is called by its type.
  status: column('text', (row) => (row.status === 'posted' ? `posted ${row.type}` : row.status)),
  remark: column('text', (row) => row.remark),
  postedBy: column('text', (row) => row.postedBy),
}

const STOCK: ColumnsOf<StockRow> = {
  code: column('text', (row) => row.code),
  name: column('text', (row) => row.name),
  spec: column('text', (row) => row.spec),
  location: column('text', (row) => row.location),
  quantity: column('quantity', (row) => row.quantity),
  reserved: column('quantity', (row) => row.reserved),
  available: column('quantity', (row) => row.available),
  onOrder: column('quantity', (row) => row.onOrder),
  unit: column('text', (row) => row.unitName),
  range: column('text', (row) => limits(row.minimumStock, row.maximumStock)),
  unitCost: column('unitPrice', (row) => row.unitCost),
  value: column('money', (row) => row.value),
  retailPrice: column('unitPrice', (row) => row.retailPrice),
  lastMovement: column('date', (row) => row.lastMovementDate),
}

const ALERT: ColumnsOf<AlertRow> = {
  code: column('text', (row) => row.code),
  name: column('text', (row) => row.name),
  place: column('text', (row) => row.warehouseName),
  location: column('text', (row) => row.location),
  quantity: column('quantity', (row) => row.quantity),
  unit: column('text', (row) => row.unitName),
  value: column('money', (row) => row.value),
  range: column('text', (row) => limits(row.minimumStock, row.maximumStock)),
  excess: column('quantity', (row) => row.excess),
  suggestion: column('quantity', (row) => row.suggestion?.quantity ?? null),
  supplier: column('text', (row) => row.suggestion?.lastPurchase?.supplierName ?? null),
  lastPrice: column('unitPrice', (row) => row.suggestion?.lastPurchase?.price ?? null),
  amount: column('money', (row) => row.suggestion?.lastPurchase?.amount ?? null),
  cause: column('text', (row) => row.cause?.number ?? null),
  causeDate: column('date', (row) => row.cause?.businessDate ?? null),
  batch: column('text', (row) => row.batch?.code ?? null),
  expiresOn: column('date', (row) => row.batch?.expiresOn ?? null),
  daysLeft: column('integer', (row) => row.batch?.daysLeft ?? null),
  lastSale: column('date', (row) => row.idle?.lastSaleDate ?? null),
  idleDays: column('integer', (row) => row.idle?.days ?? null),
  age: column('integer', (row) => row.idle?.ageDays ?? null),
}

/** While it is counted, what differs is not known yet. */
const counted = (row: StocktakeRow) => row.state !== 'counting' && row.state !== 'recounting'

const STOCKTAKE: ColumnsOf<StocktakeRow> = {
  number: column('text', (row) => row.number),
  state: column('text', (row) => row.state),
  progress: column('text', (row) => `${row.counted} / ${row.total}`),
  scope: column('text', (row) => (row.scopeNames.length > 0 ? row.scopeNames.join(', ') : row.scope.kind)),
  warehouse: column('text', (row) => row.warehouseName),
  started: column('date', (row) => businessDateOf(row.startedAt, 0)),
  by: column('text', (row) => row.startedBy),
  differences: column('text', (row) => (counted(row) ? `+${row.gains ?? 0} / -${row.losses ?? 0}` : '')),
  net: column('money', (row) =>
    counted(row) && row.gainAmount !== null && row.lossAmount !== null
      ? addMoney(row.gainAmount, row.lossAmount)
      : null,
  ),
  accuracy: column('rate', (row) => (counted(row) ? row.accuracy : null)),
}

interface RowOfList extends WholeListRow, LedgerRows {
  product: ProductRow
  partner: PartnerRow
  productRecord: ProductRecord
  partnerRecord: PartnerRecord
  document: DocumentRow
  money: MoneyRow
  stock: StockRow
  alert: AlertRow
  slowStock: AlertRow
  stocktake: StocktakeRow
}

/** By the keys the lists' own columns have. */
const COLUMNS: { readonly [List in ExportedList]: ColumnsOf<RowOfList[List]> } = {
  product: PRODUCT,
  partner: PARTNER,
  productRecord: PRODUCT_RECORD_COLUMNS,
  partnerRecord: PARTNER_RECORD_COLUMNS,
  document: DOCUMENT,
  money: MONEY,
  stock: STOCK,
  alert: ALERT,
  slowStock: ALERT,
  stocktake: STOCKTAKE,
  ...MASTER_COLUMNS,
  ...LEDGER_COLUMNS,
}

/** A column of a list; its rows are those the list's endpoint answers. Undefined: there is no such column. */
export function listColumn(list: ExportedList, key: string): ListColumn<unknown> | undefined {
  const columns: Readonly<Record<string, ListColumn<never>>> = COLUMNS[list]
  return Object.hasOwn(columns, key) ? (columns[key] as ListColumn<unknown> | undefined) : undefined
}

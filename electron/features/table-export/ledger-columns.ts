import type { AccountLine } from '#shared/contract/account.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import type { PaidPrice, PriceListEntry } from '#shared/contract/price.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { ShiftRow } from '#shared/contract/shift.ts'
import type { StatementRow } from '#shared/contract/statement.ts'
import type { CostStep, LedgerRow } from '#shared/contract/stock.ts'
import type { CountLine } from '#shared/contract/stocktake-count.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import type { PointOf } from '#shared/domain/price/price-points.ts'
import { negateMoney, subtractMoney, type Money } from '#shared/kernel/money.ts'
import { negateQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { levelAmongNames } from '#shared/domain/price/price-level.ts'
import { averagePrice } from '#shared/kernel/unit-price.ts'
import type { TableCell } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import { column, momentText, type ColumnsOf, type ListColumn } from './column.ts'
import { codeCell, percentCell } from './import-cells.ts'

/** The first line of a ledger: what there was before the days it is about. */
export interface OpeningLine {
  readonly opening: true
  readonly quantity: Quantity | null
  readonly value: Money | null
}
type WithOpening<Row> = OpeningLine | (Row & { readonly opening?: undefined })

/** What the ledgers and the sheets of a count answer, row by row. */
export interface LedgerRows {
  accountLedger: WithOpening<AccountLine>
  costChain: CostStep
  priceHistory: PointOf<PaidPrice>
  priceListLines: PriceListEntry
  serialTrace: OutputOf<Endpoints['stock']['traceSerial']>[number]
  shift: ShiftRow
  statement: WithOpening<StatementRow>
  stockLedger: WithOpening<LedgerRow>
  stocktakeCount: CountLine
  stocktakeReview: ReviewRow
}

/** A column only the lines after the opening fill. */
function lineColumn<Row>(kind: ColumnKind, of: (row: Row) => TableCell): ListColumn<WithOpening<Row>> {
  return column(kind, (row) => (row.opening === true ? null : of(row)))
}

const accountLedger: ColumnsOf<LedgerRows['accountLedger']> = {
  date: lineColumn('date', (row: AccountLine) => row.businessDate),
  number: column('text', (row) => (row.opening === true ? 'opening' : row.number)),
  type: lineColumn('text', (row: AccountLine) => row.documentType),
  summary: lineColumn('text', (row: AccountLine) => [row.partnerName, row.remark].filter(Boolean).join(' · ')),
  income: lineColumn('money', (row: AccountLine) => (row.amount > 0 ? row.amount : null)),
  outgoing: lineColumn('money', (row: AccountLine) => (row.amount < 0 ? negateMoney(row.amount) : null)),
  balance: column('money', (row) => (row.opening === true ? row.value : row.balance)),
}

const costChain: ColumnsOf<CostStep> = {
  date: column('date', (step) => step.businessDate),
  number: column('text', (step) => step.number),
  type: column('text', (step) => step.documentType),
  quantity: column('quantity', (step) => step.quantity),
  value: column('money', (step) => step.value),
  why: column('text', (step) => step.reason),
  quantityAfter: column('quantity', (step) => step.quantityAfter),
  valueAfter: column('money', (step) => step.valueAfter),
  unitCost: column('unitPrice', (step) => step.unitCost),
}

const priceHistory: ColumnsOf<LedgerRows['priceHistory']> = {
  date: column('date', (row) => row.date),
  partner: column('text', (row) => row.partnerName),
  number: column('text', (row) => row.number),
  quantity: column('quantity', (row) => row.quantity),
  unit: column('text', (row) => row.unitName),
  price: column('unitPrice', (row) => row.price),
  change: column('rate', (row) => row.change),
}

/** 价格表明细, as it can be imported again: a price, or so much off a level's. */
const priceListLines: ColumnsOf<LedgerRows['priceListLines']> = {
  code: column('text', (row) => codeCell(row.productCode)),
  name: column('text', (row) => row.productName),
  spec: column('text', (row) => row.productSpec),
  unit: column('text', (row) => row.unitName),
  price: column('unitPrice', (row) => row.price),
  baseLevel: column('text', (row) =>
    row.levelCode === null ? '' : levelAmongNames(row.levelCode, row.levelName ?? ''),
  ),
  discount: column('text', (row) => (row.discountRate === null ? '' : percentCell(row.discountRate))),
}

const serialTrace: ColumnsOf<LedgerRows['serialTrace']> = {
  date: column('date', (row) => row.businessDate),
  type: column('text', (row) => row.documentType),
  number: column('text', (row) => row.number),
  direction: column('text', (row) => row.direction),
  warehouse: column('text', (row) => row.warehouseName),
  partner: column('text', (row) => row.partnerName),
  status: column('text', (row) => (row.reversed ? 'reversed' : 'valid')),
}

const shift: ColumnsOf<ShiftRow> = {
  date: column('date', (row) => row.businessDate),
  cashier: column('text', (row) => row.openedBy),
  opened: column('text', (row) => momentText(row.openedAt)),
  closed: column('text', (row) => momentText(row.closedAt)),
  expected: column('money', (row) => row.expected),
  counted: column('money', (row) => row.counted),
  difference: column('money', ({ expected, counted }) =>
    expected === null || counted === null ? null : subtractMoney(counted, expected),
  ),
}

const statement: ColumnsOf<LedgerRows['statement']> = {
  date: lineColumn('date', (row: StatementRow) => row.businessDate),
  number: column('text', (row) => (row.opening === true ? 'opening' : row.number)),
  type: lineColumn('text', (row: StatementRow) => row.type),
  summary: lineColumn('text', (row: StatementRow) => row.remark),
  increase: lineColumn('money', (row: StatementRow) => row.increase),
  paid: lineColumn('money', (row: StatementRow) => row.paid),
  adjusted: lineColumn('money', (row: StatementRow) => row.adjusted),
  balance: column('money', (row) => (row.opening === true ? row.value : row.balance)),
}

const priceOf = ({ quantity, value }: LedgerRow) =>
  quantity === 0 || value === null ? null : averagePrice(value, quantity)
const valueIn = ({ quantity, value }: LedgerRow) => (quantity >= 0 ? value : null)
const valueOut = ({ quantity, value }: LedgerRow) => (quantity >= 0 || value === null ? null : negateMoney(value))

const stockLedger: ColumnsOf<LedgerRows['stockLedger']> = {
  date: lineColumn('date', (row: LedgerRow) => row.businessDate),
  number: column('text', (row) => (row.opening === true ? 'opening' : row.number)),
  type: lineColumn('text', (row: LedgerRow) => row.documentType),
  partner: lineColumn('text', (row: LedgerRow) => row.partnerName),
  warehouse: lineColumn('text', (row: LedgerRow) => row.warehouseName),
  remark: lineColumn('text', (row: LedgerRow) => row.remark),
  in: lineColumn('quantity', (row: LedgerRow) => (row.quantity >= 0 ? row.quantity : null)),
  inPrice: lineColumn('unitPrice', (row: LedgerRow) => (row.quantity >= 0 ? priceOf(row) : null)),
  inValue: lineColumn('money', valueIn),
  out: lineColumn('quantity', (row: LedgerRow) => (row.quantity < 0 ? negateQuantity(row.quantity) : null)),
  outPrice: lineColumn('unitPrice', (row: LedgerRow) => (row.quantity < 0 ? priceOf(row) : null)),
  outValue: lineColumn('money', valueOut),
  after: column('quantity', (row) => (row.opening === true ? row.quantity : row.quantityAfter)),
  valueAfter: column('money', (row) => (row.opening === true ? row.value : row.valueAfter)),
  price: column('unitPrice', (row) => {
    const [quantity, value] = row.opening === true ? [row.quantity, row.value] : [row.quantityAfter, row.valueAfter]
    return quantity === null || quantity <= 0 || value === null ? null : averagePrice(value, quantity)
  }),
}

const stocktakeCount: ColumnsOf<CountLine> = {
  row: column('integer', (line) => line.rowNumber),
  name: column('text', (line) => line.name),
  spec: column('text', (line) => line.spec),
  unit: column('text', (line) => line.unitName),
  location: column('text', (line) => line.location),
  batch: column('text', (line) => line.batchCode),
  book: column('quantity', (line) => line.book),
  counted: column('quantity', (line) => line.counted),
  counter: column('text', (line) => line.counter),
  time: column('text', (line) => momentText(line.countedAt)),
}

const stocktakeReview: ColumnsOf<ReviewRow> = {
  product: column('text', (row) => row.name),
  spec: column('text', (row) => row.spec),
  unit: column('text', (row) => row.unitName),
  location: column('text', (row) => row.location),
  batch: column('text', (row) => row.batchCode),
  book: column('quantity', (row) => row.book),
  moved: column('quantity', (row) => row.moved),
  expected: column('quantity', (row) => row.expected),
  counted: column('quantity', (row) => row.counted),
  difference: column('quantity', (row) => row.difference),
  rate: column('rate', (row) => row.rate),
  unitCost: column('unitPrice', (row) => row.unitCost),
  amount: column('money', (row) => row.amount),
  reason: column('text', (row) => row.reason),
  counter: column('text', (row) => row.rounds.find(({ kind }) => kind === 'first')?.counter ?? ''),
  recount: column('quantity', (row) => row.rounds.findLast(({ kind }) => kind !== 'first')?.counted ?? null),
}

export const LEDGER_COLUMNS: { readonly [List in keyof LedgerRows]: ColumnsOf<LedgerRows[List]> } = {
  accountLedger,
  costChain,
  priceHistory,
  priceListLines,
  serialTrace,
  shift,
  statement,
  stockLedger,
  stocktakeCount,
  stocktakeReview,
}

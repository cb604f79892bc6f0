import { z } from 'zod'
import { query, report } from './define.ts'
import { zAnyDocumentType, zDocumentType } from './document.ts'
import { zTieOut } from './report.ts'
import { zBusinessDate, zId, zMoney, zPage, zPageOf, zQuantity, zText, zUnitPrice } from './scalar.ts'

export const STOCK_SORTS = ['code', 'name', 'quantity', 'value'] as const

export const zStockState = z.enum(['all', 'low', 'negative', 'zero', 'high'])

const filter = {
  /** 截至日期: null is now. */
  asOf: zBusinessDate.nullable(),
  search: zText(80),
  categoryId: zId('category').nullable(),
  warehouseId: zId('warehouse').nullable(),
  state: zStockState,
  /** 货位 in the asked warehouse, exactly; left out or empty: anywhere. */
  location: zText(40).optional(),
}

/** 占用, 在途 and 可用 now; null as of an earlier date: orders are open only now. */
const orderFigures = {
  /** Open of sales orders. */
  reserved: zQuantity.nullable(),
  /** Open of purchase orders. */
  onOrder: zQuantity.nullable(),
  /** On hand less reserved. */
  available: zQuantity.nullable(),
}

export const zStockRow = z.strictObject({
  productId: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unitName: z.string(),
  categoryName: z.string(),
  /** 货位 in the asked warehouse; empty when there is none, or no warehouse is asked for. */
  location: z.string(),
  quantity: zQuantity,
  ...orderFigures,
  /** 成本价 per base unit; null when there is no quantity or no such price, or without the cost permission. */
  unitCost: zUnitPrice.nullable(),
  /** 库存金额; null without the cost permission. */
  value: zMoney.nullable(),
  retailPrice: zUnitPrice.nullable(),
  minimumStock: zQuantity.nullable(),
  maximumStock: zQuantity.nullable(),
  lastMovementDate: z.string().nullable(),
})
export type StockRow = z.output<typeof zStockRow>

export const page = query(z.strictObject({ ...zPage(STOCK_SORTS), ...filter }), zPageOf(zStockRow), 'stock.read')

export const zStockTotals = z.strictObject({
  productCount: z.int(),
  quantity: zQuantity,
  value: zMoney.nullable(),
  retailValue: zMoney,
  low: z.int(),
  negative: z.int(),
  zero: z.int(),
  high: z.int(),
})
export type StockTotals = z.output<typeof zStockTotals>

/** Footer and state counts of the list. The counts ignore `state`, so that they can label the filters. */
export const totals = query(z.strictObject(filter), zStockTotals, 'stock.read')

export const zLedgerRow = z.strictObject({
  movementId: zId('movement'),
  documentId: zId('document'),
  documentType: zDocumentType,
  number: z.string(),
  businessDate: zBusinessDate,
  postedAt: z.int(),
  partnerName: z.string(),
  warehouseName: z.string(),
  /** 摘要: the remark of its document. */
  remark: z.string(),
  /** Positive in, negative out. */
  quantity: zQuantity,
  /** Change of the pool's value, same sign as the quantity; null without the cost permission. */
  value: zMoney.nullable(),
  quantityAfter: zQuantity,
  valueAfter: zMoney.nullable(),
  /** This movement was reversed, or is itself the mirror of one: out of the valuation (R20). */
  reversed: z.boolean(),
})
export type LedgerRow = z.output<typeof zLedgerRow>

/** What came in and went out; values are null without the cost permission, and of one warehouse. */
const zTurnover = z.strictObject({
  in: zQuantity,
  inValue: zMoney.nullable(),
  out: zQuantity,
  outValue: zMoney.nullable(),
  count: z.int(),
})

/** 库存明细账 of one product: opening balance of the first day, then the movements in cost order (R10). */
export const ledger = query(
  z.strictObject({
    productId: zId('product'),
    warehouseId: zId('warehouse').nullable(),
    from: zBusinessDate.nullable(),
    to: zBusinessDate.nullable(),
    cursor: z.string().max(200).nullable(),
    limit: z.int().min(1).max(200),
  }),
  z.strictObject({
    opening: z.strictObject({ quantity: zQuantity, value: zMoney.nullable() }),
    rows: z.array(zLedgerRow),
    next: z.string().nullable(),
    closing: z.strictObject({ quantity: zQuantity, value: zMoney.nullable() }),
    totals: zTurnover,
    /** Months whose last row is on this page: 本月合计 and 本年累计, from the first of month and year. */
    months: z.array(z.strictObject({ month: z.string(), ofMonth: zTurnover, ofYear: zTurnover })),
    /** 明细账 = 库存表; of the first page, later ones have none. */
    tieOuts: z.array(zTieOut),
  }),
  'stock.read',
)

/** 批次结存: batches of a product that are in stock, first to expire first (FEFO 先到期先出). */
export const zBatchStock = z.strictObject({
  code: z.string(),
  producedOn: zBusinessDate.nullable(),
  expiresOn: zBusinessDate.nullable(),
  quantity: zQuantity,
  expired: z.boolean(),
})
export type BatchStock = z.output<typeof zBatchStock>
export const batches = query(
  z.strictObject({ productId: zId('product'), warehouseId: zId('warehouse').nullable() }),
  z.array(zBatchStock),
  'stock.read',
)

/** 序列号 in stock whose number contains the text. */
export const serials = query(
  z.strictObject({
    productId: zId('product'),
    warehouseId: zId('warehouse').nullable(),
    search: zText(60),
    limit: z.int().min(1).max(1000),
  }),
  z.array(z.strictObject({ serial: z.string(), warehouseName: z.string(), batch: z.string() })),
  'stock.read',
)

/** 序列号追溯: every document a serial number went through, in order. */
export const traceSerial = query(
  z.strictObject({ serial: zText(60) }),
  z.array(
    z.strictObject({
      productId: zId('product'),
      productName: z.string(),
      documentId: zId('document'),
      documentType: zDocumentType,
      number: z.string(),
      businessDate: zBusinessDate,
      partnerName: z.string(),
      warehouseName: z.string(),
      direction: z.enum(['in', 'out']),
      reversed: z.boolean(),
    }),
  ),
  'stock.read',
)

/**
 * 成本怎么来的: the movements of a product's pool through a day, newest last, with what each did to quantity, value and
 * unit cost, and why.
 */
export const zCostStep = z.strictObject({
  movementId: zId('movement'),
  documentId: zId('document'),
  documentType: zDocumentType,
  number: z.string(),
  businessDate: zBusinessDate,
  quantity: zQuantity,
  value: zMoney,
  /** R14: part of the issue that was short when it left; its cost is provisional. */
  provisionalQuantity: zQuantity,
  quantityAfter: zQuantity,
  valueAfter: zMoney,
  /** R5: current unit cost after it; null while there is none, or no such price. */
  unitCost: zUnitPrice.nullable(),
  /** How the value was found. */
  reason: z.enum(['entered', 'currentCost', 'average', 'layers', 'provisional', 'origin', 'assembly', 'adjustment']),
  /** R8: out of which layers an issue was taken, oldest first; empty under moving average. */
  layers: z.array(
    z.strictObject({ documentId: zId('document'), number: z.string(), quantity: zQuantity, value: zMoney }),
  ),
  /** R15: differences this inbound settled for earlier issues. */
  trueUps: z.array(
    z.strictObject({ documentId: zId('document'), number: z.string(), quantity: zQuantity, amount: zMoney }),
  ),
  /** The later-posted, earlier-dated document that changed this value last; null when none did. */
  recostedBy: z.strictObject({ documentId: zId('document'), number: z.string() }).nullable(),
})
export type CostStep = z.output<typeof zCostStep>
export const costChain = query(
  z.strictObject({
    productId: zId('product'),
    through: zBusinessDate.nullable(),
    cursor: z.string().max(200).nullable(),
    limit: z.int().min(1).max(200),
  }),
  z.strictObject({ steps: z.array(zCostStep), next: z.string().nullable() }),
  'stock.cost',
)

/** 先进先出层 (R8) that still hold something, oldest first; none under moving average. */
export const zStockLayer = z.strictObject({
  movementId: zId('movement'),
  documentId: zId('document'),
  documentType: zDocumentType,
  number: z.string(),
  businessDate: zBusinessDate,
  quantity: zQuantity,
  value: zMoney,
})
export type StockLayer = z.output<typeof zStockLayer>
export const layers = query(z.strictObject({ productId: zId('product') }), z.array(zStockLayer), 'stock.cost')

/** Side card of a product: stock per warehouse, prices, the last movements, stock at the end of each of the last 30 days. */
export const card = query(
  z.strictObject({ productId: zId('product') }),
  z.strictObject({
    productId: zId('product'),
    code: z.string(),
    name: z.string(),
    spec: z.string(),
    unitName: z.string(),
    barcodes: z.array(z.string()),
    quantity: zQuantity,
    ...orderFigures,
    value: zMoney.nullable(),
    unitCost: zUnitPrice.nullable(),
    retailPrice: zUnitPrice.nullable(),
    /** The price is per the unit it was bought in. */
    lastPurchase: z
      .strictObject({ price: zUnitPrice, unitName: z.string(), date: z.string(), partnerName: z.string() })
      .nullable(),
    minimumStock: zQuantity.nullable(),
    warehouses: z.array(z.strictObject({ warehouseId: zId('warehouse'), name: z.string(), quantity: zQuantity })),
    days: z.array(z.strictObject({ date: zBusinessDate, quantity: zQuantity })),
    recent: z.array(zLedgerRow),
  }),
  'stock.read',
)
export type StockCard = z.output<(typeof card)['output']>

export const zCheck = z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })
export type Check = z.output<typeof zCheck>

/** What is behind a finding of the health check, to be opened. */
export const zCheckTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('document'), id: zId('document'), type: zAnyDocumentType }),
  z.strictObject({ to: z.literal('product'), id: zId('product') }),
  z.strictObject({ to: z.literal('partner'), id: zId('partner') }),
  z.strictObject({ to: z.literal('stocktake'), id: zId('stocktake') }),
  z.strictObject({ to: z.literal('serial'), serial: z.string() }),
  /** A row that has a form of its own. */
  z.strictObject({ to: z.literal('record'), record: z.enum(['warehouse', 'bill', 'priceList']), id: z.int() }),
  /** The list it stands in. */
  z.strictObject({
    to: z.literal('list'),
    list: z.enum(['threshold', 'shift', 'account', 'moneyCategory', 'priceLevel', 'product']),
  }),
])
export type CheckTarget = z.output<typeof zCheckTarget>
/** `detail` names what was found first as people know it; `target` opens it. */
export const zHealthCheck = zCheck.extend({ target: zCheckTarget.nullable() })
export type HealthCheck = z.output<typeof zHealthCheck>

/** Halves of the health check that take about as long: the ledgers; and what was posted, logged and attached. */
export const CHECK_PARTS = ['ledgers', 'log'] as const
export type CheckPart = (typeof CHECK_PARTS)[number]

/** 数据体检: every named check with what it found. @param part left out: both. Two threads are done in half the time. */
export const verify = report(z.strictObject({ part: z.enum(CHECK_PARTS).optional() }), z.array(zHealthCheck), 'verify')

import { z } from 'zod'
import { command, query } from './define.ts'
import { zId, zMoney, zName, zNotNegativeQuantity, zPositiveQuantity, zQuantity, zText } from './scalar.ts'

/** One component 配件: so much of it, in one of its units, goes into one set. */
export const zBillLineContent = z.strictObject({
  productId: zId('product'),
  unitId: zId('unit'),
  quantity: zPositiveQuantity,
  /** R17: share of the cost this part carries when the product is taken apart, any scale; null: not said. */
  weight: zNotNegativeQuantity.nullable(),
})
export type BillLineContent = z.output<typeof zBillLineContent>

export const zBillContent = z.strictObject({
  /** What the lines make together 成品. */
  productId: zId('product'),
  unitId: zId('unit'),
  /** How much of it one set makes. */
  quantity: zPositiveQuantity,
  name: zName(60),
  remark: zText(500),
  lines: z.array(zBillLineContent).min(1).max(200),
})
export type BillContent = z.output<typeof zBillContent>

/** A product as a bill shows it. */
const named = {
  productCode: z.string(),
  productName: z.string(),
  productSpec: z.string(),
  unitName: z.string(),
}

export const zBillLine = zBillLineContent.extend({
  ...named,
  /** What it costs now (R5); null while it has no cost, and without the cost permission. */
  cost: zMoney.nullable(),
})
export type BillLine = z.output<typeof zBillLine>

/** 物料清单: what a product is put together from, or taken apart into. */
export const zBill = zBillContent.extend({
  ...named,
  id: zId('bill'),
  enabled: z.boolean(),
  version: z.int().min(1),
  lines: z.array(zBillLine),
  /** What one set costs now; null while a component has no cost, and without the cost permission. */
  cost: zMoney.nullable(),
})
export type Bill = z.output<typeof zBill>

/** All bills by product; a shop that assembles has some dozens, so the list is not paged. */
export const list = query(z.strictObject({ productId: zId('product').nullable() }), z.array(zBill), 'product.read')
export const get = query(z.strictObject({ id: zId('bill') }), zBill, 'product.read')

/**
 * Make a bill (id null) or change the version one was read at.
 * @throws AppError NOT_FOUND, DISABLED, UNIT_NOT_OF_PRODUCT, SERVICE_HAS_NO_STOCK, OWN_COMPONENT, BILL_CYCLE,
 *   CHANGED_MEANWHILE, DUPLICATE (name)
 */
export const save = command(
  z.strictObject({ id: zId('bill').nullable(), version: z.int().min(1).nullable(), content: zBillContent }),
  zBill,
  'product.write',
  ['bill', 'product'],
)
export const setEnabled = command(z.strictObject({ id: zId('bill'), enabled: z.boolean() }), zBill, 'product.write', [
  'bill',
])

/** What lines would cost now, before they are saved. */
export const estimate = query(
  z.strictObject({ lines: z.array(zBillLineContent.omit({ weight: true })).max(200) }),
  z.strictObject({ lines: z.array(z.strictObject({ cost: zMoney.nullable() })), cost: zMoney.nullable() }),
  'product.read',
)

export const zExplodedLine = zBillLineContent.extend({
  ...named,
  /** Needed in base units. */
  baseQuantity: zQuantity,
  /** On hand in the asked warehouse, in base units. */
  stock: zQuantity,
  cost: zMoney.nullable(),
})
export type ExplodedLine = z.output<typeof zExplodedLine>

/** What so much of the product takes, and what there is of it. @throws AppError NOT_FOUND, DISABLED, VALUE_OUT_OF_RANGE */
export const explode = query(
  z.strictObject({ billId: zId('bill'), quantity: zPositiveQuantity, warehouseId: zId('warehouse').nullable() }),
  z.strictObject({
    productId: zId('product'),
    unitId: zId('unit'),
    ...named,
    quantity: zQuantity,
    lines: z.array(zExplodedLine),
    cost: zMoney.nullable(),
  }),
  'product.read',
)

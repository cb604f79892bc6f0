import { z } from 'zod'
import { command, query } from './define.ts'
import { zId, zMoney, zName, zText } from './scalar.ts'

export const zWarehouseContent = z.strictObject({
  code: zText(40),
  name: zName(60),
  address: zText(200),
  remark: zText(500),
  /** 在途 holds goods of two-step transfers that have left and not arrived. Left out: an ordinary warehouse. */
  kind: z.enum(['normal', 'transit']).optional(),
})
export type WarehouseContent = z.output<typeof zWarehouseContent>

export const zWarehouse = zWarehouseContent.extend({
  id: zId('warehouse'),
  enabled: z.boolean(),
  version: z.int().min(1),
  /** Products with stock here. */
  productCount: z.int().min(0),
  /** 库存金额 of what lies here: the pools' value allocated by quantity (R12). */
  stockValue: zMoney.nullable(),
})
export type Warehouse = z.output<typeof zWarehouse>

/** All warehouses in code order; a shop has a handful, so the list is not paged. */
export const list = query(z.strictObject({}), z.array(zWarehouse), 'warehouse.read')
export const zWarehouseChoice = zWarehouse.pick({ id: true, code: true, name: true, enabled: true, kind: true })
export type WarehouseChoice = z.output<typeof zWarehouseChoice>

/** Names only, in code order: what forms and filters choose from. */
export const choices = query(z.strictObject({}), z.array(zWarehouseChoice), 'warehouse.read')
export const get = query(z.strictObject({ id: zId('warehouse') }), zWarehouse, 'warehouse.read')
export const create = command(zWarehouseContent, zWarehouse, 'warehouse.write', ['warehouse'])
export const update = command(
  z.strictObject({ id: zId('warehouse'), version: z.int().min(1), content: zWarehouseContent }),
  zWarehouse,
  'warehouse.write',
  ['warehouse'],
)
export const setEnabled = command(
  z.strictObject({ id: zId('warehouse'), enabled: z.boolean() }),
  zWarehouse,
  'warehouse.write',
  ['warehouse'],
)

/** The warehouse 在途 of two-step transfers; made when there is none yet. */
export const ensureTransit = command(z.strictObject({ name: zName(60) }), zWarehouseChoice, 'document.stock', [
  'warehouse',
])

import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { subtractQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** 占用, 在途, 可用 of a product now, in base units. */
export interface OrderFigures {
  /** 占用: open of sales orders. */
  readonly reserved: Quantity
  /** 在途: open of purchase orders. */
  readonly onOrder: Quantity
  /** 可用: on hand less reserved. */
  readonly available: Quantity
}

const openOfAll = statement<[number, string], { open: Quantity }>(`
  SELECT ifnull(SUM(open), 0) AS open FROM order_line_standing INDEXED BY order_line_standing_open
  WHERE product_id = ? AND type = ? AND open > 0`)
const openOfOne = statement<[number, string, number], { open: Quantity }>(`
  SELECT ifnull(SUM(open), 0) AS open FROM order_line_standing INDEXED BY order_line_standing_open
  WHERE product_id = ? AND type = ? AND warehouse_id = ? AND open > 0`)

/** @param warehouseId null: of all warehouses */
export function orderFigures(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId | null,
  onHand: Quantity,
): OrderFigures {
  const open = (type: 'salesOrder' | 'purchaseOrder'): Quantity => {
    const row =
      warehouseId === null ? openOfAll(db).get(productId, type) : openOfOne(db).get(productId, type, warehouseId)
    if (row === undefined) throw new Error('an aggregate always has a row')
    return row.open
  }
  const reserved = open('salesOrder')
  return { reserved, onOrder: open('purchaseOrder'), available: subtractQuantity(onHand, reserved) }
}

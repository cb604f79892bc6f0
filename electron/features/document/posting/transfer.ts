import { goodsLines, stockIn, stockOut, type PostingRule } from './posting-rule.ts'

/** 调拨单: goods leave one warehouse and arrive in the other, 在途 for the first of two steps; cost is not touched (R12). */
export const transfer: PostingRule = (document) => {
  const { toWarehouseId } = document
  if (toWarehouseId === null) throw new Error('a transfer says where the goods go')
  return goodsLines(document).flatMap((line) => [
    stockOut(document, line, 'transferOut'),
    { ...stockIn(document, line, 'transferIn', null), warehouseId: toWarehouseId },
  ])
}

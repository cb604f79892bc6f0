import { goodsLines, grossTotal, partnerIntents, stockOut, type PostingRule } from './posting-rule.ts'

/** 销售出库单: goods leave at the pool's cost (R7, R8); the customer owes the gross amount. */
export const salesShipment: PostingRule = (document) => [
  ...goodsLines(document).map((line) => stockOut(document, line, 'sale')),
  ...partnerIntents(document, 'receivable', grossTotal(document)),
]

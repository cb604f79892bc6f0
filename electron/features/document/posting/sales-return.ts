import { negateMoney } from '#shared/kernel/money.ts'
import { goodsLines, grossTotal, partnerIntents, stockIn, type PostingRule } from './posting-rule.ts'

/** 销售退货单: goods come back at their share of what the sale cost (R16), free ones at current cost (R5). */
export const salesReturn: PostingRule = (document) => [
  ...goodsLines(document).map((line) => ({
    ...stockIn(document, line, 'salesReturn', null),
    originMovementId: line.originMovementId,
  })),
  ...partnerIntents(document, 'receivable', negateMoney(grossTotal(document))),
]

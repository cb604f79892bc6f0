import { negateMoney } from '#shared/kernel/money.ts'
import { goodsLines, grossTotal, partnerIntents, purchaseCost, stockOut, type PostingRule } from './posting-rule.ts'

/** 采购退货单: goods leave at the pool's cost (R13); the supplier credits the price, and the difference is 采购价差. */
export const purchaseReturn: PostingRule = (document) => [
  ...goodsLines(document).map((line) => ({
    ...stockOut(document, line, 'purchaseReturn'),
    supplierCredit: purchaseCost(document, line),
    originMovementId: line.originMovementId,
  })),
  ...partnerIntents(document, 'payable', negateMoney(grossTotal(document))),
]

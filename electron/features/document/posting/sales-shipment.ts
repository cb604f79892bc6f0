import { goodsLines, grossTotal, stockOut, type PostingRule } from './posting-rule.ts'

/** 销售出库单: goods leave at the pool's cost (R7); the customer owes the gross amount. */
export const salesShipment: PostingRule = (document) => [
  ...goodsLines(document).map((line) => stockOut(document, line, 'sale')),
  ...(document.partnerId === null
    ? []
    : [
        { ledger: 'partner', side: 'receivable', partnerId: document.partnerId, amount: grossTotal(document) } as const,
      ]),
]

import { accountIntents, goodsLines, partnerTenderIntents, stockOut, type PostingRule } from './posting-rule.ts'

/** 零售单: goods leave at the pool's cost (R7, R8); only what is not paid in money is owed by the customer. */
export const retailSale: PostingRule = (document) => [
  ...goodsLines(document).map((line) => stockOut(document, line, 'sale')),
  ...accountIntents(document, 1),
  ...partnerTenderIntents(document, 'onAccount', 1),
  ...partnerTenderIntents(document, 'deposit', 1, 'deposits'),
]

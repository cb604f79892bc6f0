import { accountIntents, goodsLines, partnerTenderIntents, stockIn, type PostingRule } from './posting-rule.ts'

/**
 * 零售退货单: goods come back at their share of what the sale cost (R16), free ones at current cost (R5). What goes back
 * on account is taken off what the customer owes; what goes back to the deposit is open for him to use again.
 */
export const retailReturn: PostingRule = (document) => [
  ...goodsLines(document).map((line) => ({
    ...stockIn(document, line, 'salesReturn', null),
    originMovementId: line.originMovementId,
  })),
  ...accountIntents(document, -1),
  ...partnerTenderIntents(document, 'onAccount', -1, 'owed'),
  ...partnerTenderIntents(document, 'deposit', -1),
]

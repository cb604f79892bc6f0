import { PHASE } from '#shared/domain/ledger-intent.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { goodsLines, stockIntent, type PostingRule } from './posting-rule.ts'

/** 成本调整单: the value of the pool changes, the quantity does not (R18). */
export const costAdjustment: PostingRule = (document) =>
  goodsLines(document).map((line) => ({
    ...stockIntent(document, line, 'adjustment'),
    phase: PHASE.inbound,
    quantity: ZERO_QUANTITY,
    enteredValue: line.amount,
  }))

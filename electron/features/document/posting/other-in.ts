import { goodsLines, stockIn, type PostingRule } from './posting-rule.ts'

/** 其他入库单: goods come in for a reason of their own; without a price at current cost (R4, R5). */
export const otherIn: PostingRule = (document) =>
  goodsLines(document).map((line) => stockIn(document, line, 'otherIn', line.unpriced ? null : line.amount))

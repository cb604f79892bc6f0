import { goodsLines, stockIn, type PostingRule } from './posting-rule.ts'

/** 期初库存单: goods that were there when the books began; without a price at current cost (R4, R5). */
export const openingStock: PostingRule = (document) =>
  goodsLines(document).map((line) => stockIn(document, line, 'opening', line.unpriced ? null : line.amount))

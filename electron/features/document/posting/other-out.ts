import { goodsLines, stockOut, type PostingRule } from './posting-rule.ts'

/** 其他出库单: goods leave at the pool's cost (R7); nobody owes anything. */
export const otherOut: PostingRule = (document) =>
  goodsLines(document).map((line) => stockOut(document, line, 'otherOut'))

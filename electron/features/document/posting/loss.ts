import { goodsLines, stockOut, type PostingRule } from './posting-rule.ts'

/** 报损单: goods are lost, broken or expired; they leave at the pool's cost (R7, R8). */
export const loss: PostingRule = (document) => goodsLines(document).map((line) => stockOut(document, line, 'loss'))

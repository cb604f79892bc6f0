import { goodsLines, stockIn, type PostingRule } from './posting-rule.ts'

/** 报溢单: more was found than the books say; at current cost (R5). */
export const gain: PostingRule = (document) => goodsLines(document).map((line) => stockIn(document, line, 'gain', null))

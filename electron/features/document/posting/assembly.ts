import { PHASE } from '#shared/domain/ledger-intent.ts'
import { goodsLines, stockIn, stockOut, type PostingRule } from './posting-rule.ts'

/**
 * 组装单 and 拆卸单: what goes out is consumed at the pool's cost, what comes in carries that cost and the fee by weight
 * (R17); outputs are valued last (R11).
 */
export const assembly: PostingRule = (document) =>
  goodsLines(document).map((line) =>
    line.direction === 'out'
      ? stockOut(document, line, 'component')
      : { ...stockIn(document, line, 'product', null), phase: PHASE.output, weight: line.weight },
  )

import { addMoney } from '#shared/kernel/money.ts'
import { goodsLines, grossTotal, partnerIntents, purchaseCost, stockIn, type PostingRule } from './posting-rule.ts'

/** 采购入库单: accepted goods come in at what they cost (R4); the supplier is owed gross amount and freight. */
export const purchaseReceipt: PostingRule = (document) => [
  ...goodsLines(document).map((line) => stockIn(document, line, 'receipt', purchaseCost(document, line))),
  ...partnerIntents(document, 'payable', addMoney(grossTotal(document), document.freight)),
]

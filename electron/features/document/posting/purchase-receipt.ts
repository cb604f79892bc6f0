import { chargesTotal, owedToOthers } from '#shared/domain/charge.ts'
import { addMoney, subtractMoney } from '#shared/kernel/money.ts'
import { goodsLines, grossTotal, partnerIntents, purchaseCost, stockIn, type PostingRule } from './posting-rule.ts'

/**
 * 采购入库单: accepted goods come in at what they cost (R4); the supplier is owed gross amount, freight and the charges
 * that are his, every other payee his own.
 */
export const purchaseReceipt: PostingRule = (document) => {
  const { charges, partnerId, freight } = document
  const others = owedToOthers(charges, partnerId)
  const ofSupplier = subtractMoney(chargesTotal(charges), addMoney(...others.map(({ amount }) => amount)))
  return [
    ...goodsLines(document).map((line) => stockIn(document, line, 'receipt', purchaseCost(document, line))),
    // The supplier first: what is paid with the document is paid to him.
    ...partnerIntents(document, 'payable', addMoney(grossTotal(document), freight, ofSupplier)),
    ...others.map((one) => ({ ledger: 'partner', side: 'payable', ...one }) as const),
  ]
}

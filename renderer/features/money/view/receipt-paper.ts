import type { MoneyDocument } from '#shared/contract/money.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What 收据 are printed on: A5 lying, or a third of a continuous form. */
export const RECEIPT_PAPERS = ['a5-landscape', 'receipt-241'] as const
export type ReceiptPaper = (typeof RECEIPT_PAPERS)[number]

/** Documents named on a receipt; more are counted. */
const NAMED: Readonly<Record<ReceiptPaper, number>> = { 'a5-landscape': 8, 'receipt-241': 3 }

export function receiptPaper(kept: unknown): ReceiptPaper {
  return RECEIPT_PAPERS.find((paper) => paper === kept) ?? 'a5-landscape'
}

export function otherPaper(paper: ReceiptPaper): ReceiptPaper {
  return paper === 'a5-landscape' ? 'receipt-241' : 'a5-landscape'
}

/** 「XSCK-20261127-0001 15.00、XSCK-20261127-0002 20.00 等 5 单」 */
export function settledText(
  { settlements }: Pick<MoneyDocument, 'settlements'>,
  paper: ReceiptPaper,
  text: AllTexts,
): string {
  const named = settlements
    .slice(0, NAMED[paper])
    .map(({ document, amount }) => `${document.number} ${formatMoney(amount)}`)
    .join('、')
  return settlements.length > NAMED[paper] ? `${named} ${text.money.receipt.inAll(String(settlements.length))}` : named
}

/** 用途: the items of income or expense, else what was remarked, else goods. */
export function purposeText(
  { lines, remark, side }: Pick<MoneyDocument, 'lines' | 'remark' | 'side'>,
  text: AllTexts,
): string {
  if (lines.length > 0)
    return lines
      .map((line) => [line.categoryName, formatMoney(line.amount), line.remark].filter(Boolean).join(' '))
      .join('、')
  if (remark !== '') return remark
  return side === null ? '' : text.money.receipt.goods
}

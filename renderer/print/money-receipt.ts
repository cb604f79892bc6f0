import type { MoneyDocument } from '#shared/contract/money.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import { shownOf, type PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { PrintPart } from '#shared/domain/print/template-subject.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { rmbCapitals } from '#shared/kernel/rmb-capitals.ts'
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
    .join(text.terms.listSeparator)
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
      .join(text.terms.listSeparator)
  if (remark !== '') return remark
  return side === null ? '' : text.money.receipt.goods
}

export function receiptTitle(type: MoneyType, text: AllTexts): string {
  const { receipt } = text.money
  const isNamed = type === 'collection' || type === 'payment' || type === 'depositReceived' || type === 'depositPaid'
  return isNamed ? receipt[type] : receipt.other
}

interface ReceiptFacts {
  readonly document: MoneyDocument
  /** What the partner owes after it; null: it books none. */
  readonly stillOwed: Money | null
  readonly paper: ReceiptPaper
  /** 大写 are Chinese. */
  readonly hasCapitals: boolean
}

interface ReceiptRow {
  readonly key: string
  readonly label: string
  readonly value: string
}

/** What stands under the amount: what was given off is always said, the rest as the template shows it, in its order. */
export function receiptRows(facts: ReceiptFacts, template: PrintTemplate, text: AllTexts): ReceiptRow[] {
  const { document } = facts
  const shown = shownOf(template, ['capitals', 'purpose', 'remark', 'settled', 'remaining'])
  const discount = document.discount === 0 ? '' : formatMoney(document.discount)
  const rows = [
    { key: 'discount', label: text.money.discount, value: discount },
    ...shown.map((key) => rowOf(key, facts, text)),
  ]
  return rows.filter(({ value }) => value !== '')
}

function rowOf(key: PrintPart, { document, stillOwed, paper, hasCapitals }: ReceiptFacts, text: AllTexts): ReceiptRow {
  const { receipt, remark } = text.money
  const purpose = purposeText(document, text)
  switch (key) {
    case 'capitals': {
      const capitals = hasCapitals && document.amount > 0 ? rmbCapitals(document.amount) : ''
      return { key, label: receipt.capitals, value: capitals }
    }
    case 'purpose':
      return { key, label: receipt.purpose, value: purpose }
    case 'remark':
      return { key, label: remark, value: document.remark === purpose ? '' : document.remark }
    case 'settled':
      return { key, label: receipt.settledWith, value: settledText(document, paper, text) }
    default:
      return { key, label: receipt.remaining, value: stillOwed === null ? '' : formatMoney(stillOwed) }
  }
}

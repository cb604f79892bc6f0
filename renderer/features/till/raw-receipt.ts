import type { Receipt } from '#shared/contract/till-receipt.ts'
import { shows, type PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { RawLine } from '#shared/domain/print/raw-receipt.ts'
import type { PrintPart } from '#shared/domain/print/template-subject.ts'
import { formatMoney, negateMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { clockWithSeconds, localDate } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

const RULE: RawLine = { kind: 'rule' }
const line = (text: string): RawLine => ({ kind: 'text', text, align: 'left', large: false })
const centred = (text: string, large = false): RawLine => ({ kind: 'text', text, align: 'center', large })
const pair = (left: string, right: string, large = false): RawLine => ({ kind: 'pair', left, right, large })

/** The receipt as lines of text, for printers that take no pages; it says what the page says (TillReceiptPage). */
export function rawReceipt(receipt: Receipt, times: number, template: PrintTemplate, text: AllTexts): RawLine[] {
  const words = text.till.receipt
  const isSale = receipt.type === 'retailSale'
  const has = (part: PrintPart) => shows(template, part)
  const title = isSale ? template.title || words.sale : words.return
  const foot = [...(receipt.foot.length > 0 ? receipt.foot : [words.thanks]), template.note].filter((one) => one !== '')
  return [
    centred(receipt.shopName, true),
    ...(has('shopLines') ? receipt.head.map((one) => centred(one)) : []),
    centred(`${title}${receipt.voided ? ` ${words.voided}` : ''}`),
    ...(times > 0 ? [centred(text.print.desk.reprint(String(times + 1)))] : []),
    RULE,
    line(receipt.number),
    ...(receipt.sourceNumber === null ? [] : [line(`${words.source} ${receipt.sourceNumber}`)]),
    line(`${localDate(receipt.postedAt)} ${clockWithSeconds(receipt.postedAt)}`),
    ...(has('cashier') ? [line(`${words.cashier} ${receipt.cashier}`)] : []),
    ...(receipt.partnerName === '' || !has('customer') ? [] : [line(`${words.customer} ${receipt.partnerName}`)]),
    RULE,
    ...receipt.lines.flatMap((goods) => [
      line(`${goods.name} ${has('spec') ? goods.spec : ''}`.trim()),
      pair(
        `${formatQuantity(goods.quantity)}${goods.unitName}${goods.price === null || !has('unitPrice') ? '' : ` x ${formatUnitPrice(goods.price)}`}`,
        formatMoney(goods.amount),
      ),
    ]),
    RULE,
    ...sums(receipt, has('pieces'), text),
    RULE,
    ...(has('barcode') ? [{ kind: 'barcode' as const, code: receipt.number }] : []),
    ...foot.map((one) => centred(one)),
  ]
}

function sums(receipt: Receipt, hasPieces: boolean, text: AllTexts): RawLine[] {
  const words = text.till.receipt
  const due = receipt.type === 'retailSale' ? words.due : words.refund
  return [
    pair(
      hasPieces ? `${words.pieces} ${formatQuantity(receipt.quantity)}` : '',
      `${words.list} ${formatMoney(receipt.listAmount)}`,
    ),
    ...(receipt.discount === 0 ? [] : [pair(words.reduction, formatMoney(negateMoney(receipt.discount)))]),
    ...(receipt.rounding === 0 ? [] : [pair(words.rounding, formatMoney(negateMoney(receipt.rounding)))]),
    pair(due, formatMoney(receipt.total), true),
    ...receipt.tenders.map((tender) =>
      pair(text.till.methods[tender.method], formatMoney(tender.received ?? tender.amount)),
    ),
    ...(receipt.change > 0 ? [pair(words.change, formatMoney(receipt.change))] : []),
  ]
}

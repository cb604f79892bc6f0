import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { RawLine } from '#shared/domain/print/raw-receipt.ts'
import { formatMoney, negateMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { clockWithSeconds, localDate } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

const RULE: RawLine = { kind: 'rule' }
const line = (text: string): RawLine => ({ kind: 'text', text, align: 'left', large: false })
const centred = (text: string, large = false): RawLine => ({ kind: 'text', text, align: 'center', large })
const pair = (left: string, right: string, large = false): RawLine => ({ kind: 'pair', left, right, large })

/** The receipt as lines of text, for printers that take no pages; it says what the page says (ReceiptPage). */
export function rawReceipt(receipt: Receipt, times: number, text: AllTexts): RawLine[] {
  const words = text.till.receipt
  const isSale = receipt.type === 'retailSale'
  const foot = receipt.foot.length > 0 ? receipt.foot : [words.thanks]
  return [
    centred(receipt.shopName, true),
    ...receipt.head.map((one) => centred(one)),
    centred(`${isSale ? words.sale : words.return}${receipt.voided ? ` ${words.voided}` : ''}`),
    ...(times > 0 ? [centred(text.print.desk.reprint(String(times + 1)))] : []),
    RULE,
    line(receipt.number),
    ...(receipt.sourceNumber === null ? [] : [line(`${words.source} ${receipt.sourceNumber}`)]),
    line(`${localDate(receipt.postedAt)} ${clockWithSeconds(receipt.postedAt)}`),
    line(`${words.cashier} ${receipt.cashier}`),
    ...(receipt.partnerName === '' ? [] : [line(`${words.customer} ${receipt.partnerName}`)]),
    RULE,
    ...receipt.lines.flatMap((goods) => [
      line(`${goods.name} ${goods.spec}`.trim()),
      pair(
        `${formatQuantity(goods.quantity)}${goods.unitName}${goods.price === null ? '' : ` x ${formatUnitPrice(goods.price)}`}`,
        formatMoney(goods.amount),
      ),
    ]),
    RULE,
    ...sums(receipt, text),
    RULE,
    { kind: 'barcode', code: receipt.number },
    ...foot.map((one) => centred(one)),
  ]
}

function sums(receipt: Receipt, text: AllTexts): RawLine[] {
  const words = text.till.receipt
  const due = receipt.type === 'retailSale' ? words.due : words.refund
  return [
    pair(`${words.pieces} ${formatQuantity(receipt.quantity)}`, `${words.list} ${formatMoney(receipt.listAmount)}`),
    ...(receipt.discount === 0 ? [] : [pair(words.reduction, formatMoney(negateMoney(receipt.discount)))]),
    ...(receipt.rounding === 0 ? [] : [pair(words.rounding, formatMoney(negateMoney(receipt.rounding)))]),
    pair(due, formatMoney(receipt.total), true),
    ...receipt.tenders.map((tender) =>
      pair(text.till.methods[tender.method], formatMoney(tender.received ?? tender.amount)),
    ),
    ...(receipt.change > 0 ? [pair(words.change, formatMoney(receipt.change))] : []),
  ]
}

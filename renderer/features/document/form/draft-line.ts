import type { BatchContent } from '#shared/contract/document-line.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { amountOf, dateOf, idOf, record, signedOf, textOf, textsOf } from './draft-values.ts'
import { newLine, type EntryLine, type LineProduct } from './entry-line.ts'
import type { LineSource } from './line-source.ts'

type Values = Readonly<Record<string, unknown>>

/** A line of a stored draft; whatever cannot be understood becomes empty. */
export function readLine(value: unknown): EntryLine {
  const line = record(value)
  const unread = Object.entries(record(line['unread'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return newLine({
    product: readProduct(line['product']),
    search: textOf(line['search']),
    unitId: idOf<'unit'>(line['unitId']),
    quantity: amountOf(line['quantity'], quantity),
    price: amountOf(line['price'], unitPrice),
    priceFollows: line['priceFollows'] === true,
    amount: amountOf(line['amount'], money),
    discountRate: amountOf(line['discountRate'], rate) ?? rate(0),
    taxRate: amountOf(line['taxRate'], rate),
    remark: textOf(line['remark']),
    unread: Object.fromEntries(unread),
    priceAccepted: line['priceAccepted'] === true,
    ...readTracking(line),
    source: readSource(record(line['source'])),
  })
}

function readTracking(line: Values): Partial<EntryLine> {
  const { direction } = line
  return {
    direction: direction === 'in' || direction === 'out' ? direction : null,
    batch: readBatch(record(line['batch'])),
    batchFollows: line['batchFollows'] === true,
    serials: textsOf(line['serials']),
    weight: amountOf(line['weight'], quantity),
    valueChange: signedOf(line['valueChange'], money),
    rejected: amountOf(line['rejected'], quantity),
    rejectReason: textOf(line['rejectReason']),
  }
}

function readBatch(batch: Values): BatchContent | null {
  const code = textOf(batch['code'])
  return code === '' ? null : { code, producedOn: dateOf(batch['producedOn']), expiresOn: dateOf(batch['expiresOn']) }
}

function readSource(source: Values): LineSource | null {
  const lineId = idOf<'documentLine'>(source['lineId'])
  const left = amountOf(source['quantity'], quantity)
  if (lineId === null || left === null) return null
  const amount = amountOf(source['amount'], money) ?? ZERO_MONEY
  const netAmount = amountOf(source['netAmount'], money) ?? amount
  const taxAmount = amountOf(source['taxAmount'], money) ?? ZERO_MONEY
  const serials = textsOf(source['serials'])
  const carriesOut = source['carriesOut'] === true
  const number = textOf(source['number'])
  const agreed = readAgreed(record(source['agreed']))
  const known = { lineId, number, quantity: left, amount, netAmount, taxAmount, serials, carriesOut }
  return agreed === null ? known : { ...known, agreed }
}

function readAgreed(agreed: Values): LineSource['agreed'] | null {
  const amount = amountOf(agreed['amount'], money)
  const [ordered, done] = [amountOf(agreed['ordered'], quantity), amountOf(agreed['done'], quantity)]
  return amount === null || ordered === null || done === null || ordered === 0 ? null : { amount, ordered, done }
}

function readProduct(value: unknown): LineProduct | null {
  const product = record(value)
  const productId = idOf<'product'>(product['id'])
  if (productId === null) return null
  const units = Array.isArray(product['units']) ? product['units'].map(readUnit).filter((unit) => unit !== null) : []
  return {
    id: productId,
    code: textOf(product['code']),
    name: textOf(product['name']),
    spec: textOf(product['spec']),
    barcode: textOf(product['barcode']),
    units,
    ...(product['batchTracked'] === true
      ? { batchTracked: true, shelfLifeDays: amountOf(product['shelfLifeDays'], (days) => days) }
      : {}),
    ...(product['serialTracked'] === true ? { serialTracked: true } : {}),
  }
}

function readUnit(value: unknown): LineProduct['units'][number] | null {
  const unit = record(value)
  const unitId = idOf<'unit'>(unit['unitId'])
  const ratio = amountOf(unit['ratio'], quantity)
  return unitId === null || ratio === null || ratio <= 0 ? null : { unitId, name: textOf(unit['name']), ratio }
}

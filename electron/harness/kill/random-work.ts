import { id, type DraftId, type PartnerId, type WarehouseId } from '#shared/kernel/id.ts'
import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { Document, DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Confirmed, Masters, PostingOrder, RequestOfChild } from './child-messages.ts'
import { randomFrom, type Random } from './random.ts'

export const TODAY: BusinessDate = businessDate('2026-11-20')
const LAST_DAYS = 3

/** A document this child has posted, and by which command; of an order also its lines. */
export interface Done extends Confirmed {
  readonly path: string
  readonly order: Document | null
}

/** Mixed work of a busy shop: goods, orders, money, the till, voids, drafts that are kept and drafts that are posted. */
export function workOf(order: PostingOrder): (posted: readonly Done[], drafts: readonly number[]) => RequestOfChild {
  const random = randomFrom(order.seed)
  let count = 0
  return (posted, drafts) => {
    count += 1
    const requestId = `${order.name}-${count}`
    const dice = random.next()
    const old = posted[random.between(0, posted.length - 1)]
    if (dice < 0.12 && old !== undefined) return { requestId, ...voidOf(old) }
    if (dice > 0.9) {
      const content = someContent(random, order.masters, 'salesShipment')
      const kept = JSON.parse(JSON.stringify(content)) as unknown
      const input = { id: null, version: null, type: content.type, content: kept }
      return { requestId, path: 'document.saveDraft', input }
    }
    if (dice > 0.78 && count % 7 !== 1) return { requestId, ...someMoney(random, order.masters, dice > 0.84) }
    const content = carriedOut(random, old) ?? someContent(random, order.masters, typeOf(dice, count))
    const draft = drafts.at(-1)
    const draftId = dice > 0.7 && content.type === 'salesShipment' && draft !== undefined ? id<'draft'>(draft) : null
    const input = { content, draftId } satisfies { content: DocumentContent; draftId: DraftId | null }
    return { requestId, path: 'document.post', input }
  }
}

function typeOf(dice: number, count: number): DocumentType {
  if (count % 7 === 1 || dice < 0.36) return 'purchaseReceipt'
  if (dice < 0.44) return dice < 0.4 ? 'purchaseOrder' : 'salesOrder'
  return 'salesShipment'
}

function voidOf({ id: documentId, path }: Done): Pick<RequestOfChild, 'path' | 'input'> {
  const isMoney = path.startsWith('money.')
  return { path: isMoney ? 'money.void' : 'document.void', input: { id: documentId, reason: '开错' } }
}

/** What was ordered comes or goes, a little of each line. */
function carriedOut(random: Random, old: Done | undefined): DocumentContent | null {
  if (old?.order == null) return null
  const { type, partnerId, warehouseId, lines } = old.order
  return {
    ...HEADER,
    type: type === 'purchaseOrder' ? 'purchaseReceipt' : 'salesShipment',
    businessDate: TODAY,
    partnerId,
    warehouseId,
    lines: lines.map((line) => ({
      productId: line.productId,
      unitId: line.unitId,
      quantity: quantity(random.between(1, 2) * ONE_UNIT),
      price: line.price,
      amount: null,
      discountRate: rate(0),
      remark: '',
      sourceLineId: line.id,
    })),
  }
}

/** 收款, 付款, or a sale at the till. */
function someMoney(random: Random, masters: Masters, atTill: boolean): Pick<RequestOfChild, 'path' | 'input'> {
  const account = { accountId: id<'account'>(random.between(1, 3)), remark: '' }
  if (atTill) {
    const line = someLine(random, masters, false)
    const sold = { ...line, quantity: quantity(ONE_UNIT), discountRate: rate(0), price: unitPrice(5_000_000) }
    const tenders = [{ ...account, method: 'account', amount: money(500), received: null }]
    const content = {
      ...{ type: 'retailSale', partnerId: null, warehouseId: id<'warehouse'>(1), reason: '', remark: '' },
      ...{ rounding: ZERO_MONEY, tenders, lines: [sold] },
    }
    return { path: 'till.sell', input: { content, amends: null, endsCart: false } }
  }
  const isCollection = random.next() < 0.6
  const content = {
    type: isCollection ? 'collection' : 'payment',
    businessDate: TODAY,
    remark: '',
    partnerId: id<'partner'>(isCollection ? masters.customer : masters.supplier),
    side: isCollection ? 'receivable' : 'payable',
    tenders: [{ ...account, amount: money(random.between(100, 50_000)) }],
    discount: ZERO_MONEY,
    settlements: 'oldest',
  }
  return { path: 'money.post', input: { content, draftId: null } }
}

const HEADER = { externalNumber: '', reason: '', freight: ZERO_MONEY, remark: '' }

function someContent(random: Random, masters: Masters, type: DocumentType): DocumentContent {
  const buys = type === 'purchaseReceipt' || type === 'purchaseOrder'
  const isOrder = type === 'purchaseOrder' || type === 'salesOrder'
  const paysNow = !isOrder && random.next() < 0.3
  const paid = { method: 'account', accountId: id<'account'>(2), received: null, remark: '' } as const
  return {
    ...HEADER,
    type,
    // Now and then dated back, so that later movements are valued again in the same transaction.
    businessDate: addDays(TODAY, random.next() < 0.2 ? -random.between(0, LAST_DAYS) : 0),
    partnerId: id<'partner'>(buys ? masters.supplier : masters.customer) satisfies PartnerId,
    warehouseId: id<'warehouse'>(1) satisfies WarehouseId,
    ...(paysNow ? { tenders: [{ ...paid, amount: money(random.between(100, 3_000)) }] } : {}),
    freight: type === 'purchaseReceipt' && random.next() < 0.3 ? money(random.between(1, 5_000)) : ZERO_MONEY,
    remark: random.next() < 0.2 ? '门口自提' : '',
    lines: Array.from({ length: random.between(1, 8) }, () => someLine(random, masters, buys)),
  }
}

function someLine(random: Random, masters: Masters, buys: boolean): DocumentContent['lines'][number] {
  const product = masters.products[random.between(0, masters.products.length - 1)]
  if (product === undefined) throw new RangeError('no product to post')
  return {
    productId: id(product.id),
    unitId: id(product.unitId),
    quantity: quantity((buys ? random.between(10, 40) : random.between(1, 6)) * ONE_UNIT),
    price: unitPrice(random.between(100, 9_999) * 10_000),
    amount: null,
    discountRate: buys ? rate(0) : rate(random.between(0, 3) * 500),
    remark: '',
  }
}

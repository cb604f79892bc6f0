import { id, type DraftId, type PartnerId, type WarehouseId } from '#shared/kernel/id.ts'
import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Confirmed, Masters, PostingOrder, RequestOfChild } from './child-messages.ts'
import { randomFrom, type Random } from './random.ts'

export const TODAY: BusinessDate = businessDate('2026-11-20')
const LAST_DAYS = 3

/** Mixed work of a busy shop: receipts, shipments, voids, drafts that are kept and drafts that are posted. */
export function workOf(
  order: PostingOrder,
): (posted: readonly Confirmed[], drafts: readonly number[]) => RequestOfChild {
  const random = randomFrom(order.seed)
  let count = 0
  return (posted, drafts) => {
    count += 1
    const requestId = `${order.name}-${count}`
    const dice = random.next()
    const old = posted[random.between(0, posted.length - 1)]
    if (dice < 0.12 && old !== undefined)
      return { requestId, path: 'document.void', input: { id: old.id, reason: '开错' } }
    const content = someContent(
      random,
      order.masters,
      count % 7 === 1 || dice < 0.4 ? 'purchaseReceipt' : 'salesShipment',
    )
    if (dice > 0.9)
      return {
        requestId,
        path: 'document.saveDraft',
        input: { id: null, version: null, type: content.type, content: JSON.parse(JSON.stringify(content)) as unknown },
      }
    const draft = drafts.at(-1)
    const draftId = dice > 0.8 && draft !== undefined ? id<'draft'>(draft) : null
    return {
      requestId,
      path: 'document.post',
      input: { content, draftId } satisfies { content: DocumentContent; draftId: DraftId | null },
    }
  }
}

function someContent(random: Random, masters: Masters, type: DocumentType): DocumentContent {
  const receipt = type === 'purchaseReceipt'
  return {
    type,
    // Now and then dated back, so that later movements are valued again in the same transaction.
    businessDate: addDays(TODAY, random.next() < 0.2 ? -random.between(0, LAST_DAYS) : 0),
    partnerId: id<'partner'>(receipt ? masters.supplier : masters.customer) satisfies PartnerId,
    warehouseId: id<'warehouse'>(1) satisfies WarehouseId,
    externalNumber: '',
    reason: '',
    freight: receipt && random.next() < 0.3 ? money(random.between(1, 5_000)) : ZERO_MONEY,
    remark: random.next() < 0.2 ? '门口自提' : '',
    lines: Array.from({ length: random.between(1, 8) }, () => someLine(random, masters, receipt)),
  }
}

function someLine(random: Random, masters: Masters, receipt: boolean): DocumentContent['lines'][number] {
  const product = masters.products[random.between(0, masters.products.length - 1)]
  if (product === undefined) throw new RangeError('no product to post')
  return {
    productId: id(product.id),
    unitId: id(product.unitId),
    quantity: quantity((receipt ? random.between(10, 40) : random.between(1, 6)) * ONE_UNIT),
    price: unitPrice(random.between(100, 9_999) * 10_000),
    amount: null,
    discountRate: receipt ? rate(0) : rate(random.between(0, 3) * 500),
    remark: '',
  }
}

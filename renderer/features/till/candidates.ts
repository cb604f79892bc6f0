import type { ProductHit } from '#shared/contract/product.ts'
import type { ReceiptHit } from '#shared/contract/till.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { shortMoment, yuan } from '#renderer/text/format.ts'
import { stockOfHit } from '#renderer/text/mixed-quantity.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { PopupColumn } from '#renderer/ui/search-popup/popup-column.ts'

/** What is typed at the till finds a product or, where a receipt is asked for, a receipt by the end of its number. */
export type Candidate =
  | { readonly kind: 'product'; readonly hit: ProductHit }
  | { readonly kind: 'receipt'; readonly receipt: ReceiptHit }

export const candidateKey = (row: Candidate) =>
  row.kind === 'product' ? `product ${row.hit.id}` : `receipt ${row.receipt.id}`

export const productCandidates = (hits: readonly ProductHit[]): Candidate[] =>
  hits.map((hit) => ({ kind: 'product', hit }))
export const receiptCandidates = (receipts: readonly ReceiptHit[]): Candidate[] =>
  receipts.map((receipt) => ({ kind: 'receipt', receipt }))

/** @param receipts a receipt is asked for: of one stand its moment, its total and whose it is */
export function candidateColumns(text: AllTexts, receipts: boolean): PopupColumn<Candidate>[] {
  const { till: words, terms } = text
  const column = (product: (hit: ProductHit) => string, receipt: (receipt: ReceiptHit) => string) => ({
    text: (row: Candidate) => (row.kind === 'product' ? product(row.hit) : receipt(row.receipt)),
  })
  const name = receipts ? words.receiptOrProduct : words.columns.product
  const whose = (one: ReceiptHit) => (one.voided ? words.voided : one.partnerName)
  return [
    {
      key: 'name',
      title: name,
      matched: true,
      ...column(
        ({ name: called }) => called,
        ({ number }) => number,
      ),
    },
    {
      ...{ key: 'spec', title: receipts ? words.time : terms.spec, width: 80, tone: 'second' },
      ...column(
        ({ spec }) => spec,
        ({ postedAt }) => shortMoment(postedAt),
      ),
    },
    { key: 'unit', title: terms.unit, width: 40, tone: 'second', ...column(unitName, () => '') },
    {
      ...{ key: 'price', title: receipts ? terms.amount : terms.price, width: 80, align: 'right' },
      ...column(
        ({ price }) => (price === null ? '–' : formatUnitPrice(price)),
        ({ total }) => yuan(total),
      ),
    },
    {
      ...{ key: 'stock', title: receipts ? '' : words.stock, width: 90, align: 'right', tone: 'third' },
      ...column(stockOfHit, whose),
    },
  ]
}

const unitName = (hit: ProductHit) => hit.units.find(({ unitId }) => unitId === hit.unitId)?.name ?? ''

import type { BatchContent } from '#shared/contract/document-line.ts'
import type { BatchStock } from '#shared/contract/stock.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { expiryState } from '#shared/domain/batch-expiry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { baseQuantityOf, type EntryLine } from './entry-line.ts'
import { isGivenBack } from './line-source.ts'
import type { LineDirection } from './line-direction.ts'

/** Batches in stock of the products on the form, first to expire first (FEFO). */
export type BatchesInStock = ReadonlyMap<ProductId, readonly BatchStock[]>

export interface BatchSources {
  readonly type: DocumentType
  readonly batches: BatchesInStock
  readonly directions: ReadonlyMap<string, LineDirection>
  readonly businessDate: BusinessDate
}

/** Goods that expired are written off before the others; everywhere else they are the last resort. */
export function inOrder(
  batches: readonly BatchStock[],
  { type, businessDate }: Pick<BatchSources, 'type' | 'businessDate'>,
): readonly BatchStock[] {
  const isExpired = (batch: BatchStock) => expiryState(batch.expiresOn, businessDate) === 'expired'
  const [expired, good] = [batches.filter(isExpired), batches.filter((batch) => !isExpired(batch))]
  return type === 'loss' ? [...expired, ...good] : [...good, ...expired]
}

/** What each line could still take of each batch of its product, other lines counted, by line. */
type Left = Map<string, Quantity>

const leftKey = (product: ProductId, code: string) => `${product} ${code}`

/** A line whose goods leave by batch, and whose batch is not given by what it returns. */
export function takesBatch(line: EntryLine, { directions }: BatchSources): boolean {
  return line.product?.batchTracked === true && !isGivenBack(line) && directions.get(line.key) === 'out'
}

/**
 * FEFO 先到期先出: the batch each line takes that was not given one by hand; the next one where earlier lines have used
 * the first up. Lines that are not in the answer keep what they have.
 */
export function suggestedBatches(
  lines: readonly EntryLine[],
  sources: BatchSources,
): ReadonlyMap<string, BatchContent | null> {
  const left: Left = new Map()
  for (const [product, batches] of sources.batches)
    for (const batch of batches) left.set(leftKey(product, batch.code), batch.quantity)
  const take = (line: EntryLine, code: string) => {
    if (line.product === null) return
    const key = leftKey(line.product.id, code)
    left.set(key, quantity((left.get(key) ?? ZERO_QUANTITY) - baseQuantityOf(line)))
  }
  const follows = (line: EntryLine) => line.batch === null || line.batchFollows
  const leaving = lines.filter((line) => takesBatch(line, sources))
  for (const line of leaving) if (!follows(line) && line.batch !== null) take(line, line.batch.code)
  const suggested = new Map<string, BatchContent | null>()
  for (const line of leaving.filter(follows)) {
    const product = line.product?.id
    const batches = product === undefined ? undefined : sources.batches.get(product)
    // Nothing is known yet: what stands there stays.
    if (product === undefined || batches === undefined) continue
    const first = inOrder(batches, sources).find((batch) => (left.get(leftKey(product, batch.code)) ?? 0) > 0)
    suggested.set(line.key, first === undefined ? null : batchContent(first))
    if (first !== undefined) take(line, first.code)
  }
  return suggested
}

export function batchContent({ code, producedOn, expiresOn }: BatchContent): BatchContent {
  return { code, producedOn, expiresOn }
}

export function sameBatch(a: BatchContent | null, b: BatchContent | null): boolean {
  return a?.code === b?.code && a?.producedOn === b?.producedOn && a?.expiresOn === b?.expiresOn
}

/** How much of its batch all lines of the form take together, and how much there is; null when it is not known. */
export function batchUse(
  line: EntryLine,
  lines: readonly EntryLine[],
  sources: BatchSources,
): { readonly stock: Quantity; readonly taken: Quantity } | null {
  const { product, batch } = line
  const known = product === null ? undefined : sources.batches.get(product.id)
  if (product === null || batch === null || known === undefined) return null
  const stock = known.find((one) => one.code === batch.code)?.quantity ?? ZERO_QUANTITY
  const same = lines.filter(
    (one) =>
      one.product?.id === product.id && one.batch?.code === batch.code && sources.directions.get(one.key) === 'out',
  )
  return { stock, taken: quantity(same.reduce((sum, one) => sum + baseQuantityOf(one), 0)) }
}

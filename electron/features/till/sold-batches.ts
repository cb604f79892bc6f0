import type { RetailContent } from '#shared/contract/till.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, ProductId } from '#shared/kernel/id.ts'
import { addQuantity, subtractQuantity, toBaseQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findBatchById } from '#db/repository/batch.ts'
import { findPosted, lineProduct } from '#db/repository/posting-source.ts'
import { batchesToSell } from '#db/repository/till-lookup.ts'

type Line = RetailContent['lines'][number]

/** A batch as the lines of one sale take from it. */
interface Choice {
  readonly code: string
  /** What the amended sale took of it: that is what the customer has. */
  sold: Quantity
  /** What is there, with what the amended sale gives back. */
  left: Quantity
}

/**
 * Lines of a sale with the batches they leave from. One without a batch named takes what the amended sale took; else the
 * one that expires first and has enough, expired ones last; else the first there is.
 */
export function withBatches(
  db: ReadableDb,
  { type, warehouseId, lines }: RetailContent,
  today: BusinessDate,
  amends: DocumentId | null,
): Line[] {
  if (type !== 'retailSale') return lines
  const known = new Map<ProductId, Choice[]>()
  return lines.map((line) => {
    const product = lineProduct(db, line.productId, line.unitId)
    if (product?.batchTracked !== 1) return line
    const choices = known.get(line.productId) ?? choicesOf(db, line.productId, { warehouseId, today, amends })
    known.set(line.productId, choices)
    const wanted = toBaseQuantity(line.quantity, product.ratio)
    const named = line.batch ?? null
    const batch = named === null ? choose(choices, wanted) : choices.find(({ code }) => code === named.code)
    if (batch === undefined) return line
    batch.sold = subtractQuantity(batch.sold, wanted)
    batch.left = subtractQuantity(batch.left, wanted)
    return named === null ? { ...line, batch: { code: batch.code, producedOn: null, expiresOn: null } } : line
  })
}

function choose(choices: readonly Choice[], wanted: Quantity): Choice | undefined {
  return choices.find(({ sold }) => sold >= wanted) ?? choices.find(({ left }) => left >= wanted) ?? choices[0]
}

interface Where {
  readonly warehouseId: RetailContent['warehouseId']
  readonly today: BusinessDate
  readonly amends: DocumentId | null
}

/** Batches the amended sale took, then those that are there, in the order they are to leave. */
function choicesOf(db: ReadableDb, productId: ProductId, { warehouseId, today, amends }: Where): Choice[] {
  const choices = soldOf(db, productId, warehouseId, amends)
  for (const { code, quantity } of batchesToSell(db, productId, warehouseId, today)) {
    const known = choices.find((choice) => choice.code === code)
    if (known === undefined) choices.push({ code, sold: ZERO_QUANTITY, left: quantity })
    else known.left = addQuantity(known.left, quantity)
  }
  return choices
}

function soldOf(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: Where['warehouseId'],
  amends: DocumentId | null,
): Choice[] {
  const amended = amends === null ? null : findPosted(db, amends)
  if (amended?.document.warehouseId !== warehouseId) return []
  const choices: Choice[] = []
  for (const { productId: id, batchId, baseQuantity } of amended.document.lines) {
    const batch = id === productId ? findBatchById(db, batchId) : null
    if (batch === null) continue
    const known = choices.find(({ code }) => code === batch.code)
    if (known === undefined) choices.push({ code: batch.code, sold: baseQuantity, left: baseQuantity })
    else
      Object.assign(known, { sold: addQuantity(known.sold, baseQuantity), left: addQuantity(known.left, baseQuantity) })
  }
  return choices
}

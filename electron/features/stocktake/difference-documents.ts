import type { DocumentContent } from '#shared/contract/document.ts'
import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity, QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findLine } from '#db/repository/stocktake-line.ts'
import { reasonNameOf } from '#db/repository/stocktake-document.ts'
import { type PostableLine } from '#db/repository/stocktake-posting.ts'
import { serialDifferenceOf } from '#db/repository/stocktake-serial.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'

/** A document takes no more lines, and a line no more serial numbers. */
const MOST_LINES = 1_000

export type DifferenceType = 'gain' | 'loss'
type DifferenceLine = DocumentContent['lines'][number]

interface Part {
  readonly type: DifferenceType
  readonly reason: DifferenceReason | null
  readonly line: DifferenceLine
}

/**
 * The differences as 报溢/报损: one document per direction and reason, gains first, so that goods exchanged between
 * batches are never missing (R11). Serial numbers missing and found too many are a loss and a gain of their own, even
 * where they are as many; their losses come before the gains, because a number found as another batch is there once.
 */
export function differenceDocuments(
  db: ReadableDb,
  task: StocktakeRecord,
  businessDate: BusinessDate,
  lines: readonly PostableLine[],
): DocumentContent[] {
  const groups = new Map<string, Part[]>()
  const parts = lines.flatMap((line) => partsOf(db, line)).sort((a, b) => order(a) - order(b))
  for (const part of parts) {
    const key = `${order(part)}/${part.reason ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return [...groups.values()].flatMap((group) => chunks(group).map((chunk) => contentOf(db, task, businessDate, chunk)))
}

function order({ type, line }: Part): number {
  if (type === 'gain') return 1
  return line.serials === undefined ? 2 : 0
}

function partsOf(db: ReadableDb, line: PostableLine): Part[] {
  if (line.serialTracked === 1) return serialParts(db, line)
  if (line.difference === 0) return []
  const type = line.difference > 0 ? 'gain' : 'loss'
  return [{ type, reason: line.reason, line: contentLine(line, quantity(Math.abs(line.difference)), []) }]
}

function serialParts(db: ReadableDb, line: PostableLine): Part[] {
  const record = line.serials === 0 ? null : findLine(db, line.lineId)
  if (record === null) return []
  const { missing, surplus } = serialDifferenceOf(db, record)
  const parts = (type: DifferenceType, serials: readonly string[]): Part[] =>
    chunks(serials).map((some) => ({
      type,
      reason: line.reason,
      line: contentLine(line, quantity(some.length * QUANTITY_SCALE), some),
    }))
  return [...parts('gain', surplus), ...parts('loss', missing)]
}

function contentLine(line: PostableLine, size: Quantity, serials: readonly string[]): DifferenceLine {
  const { productId, unitId, batchCode, producedOn, expiresOn, remark } = line
  return {
    productId,
    unitId,
    quantity: size,
    price: null,
    amount: null,
    discountRate: ZERO_RATE,
    remark,
    ...(batchCode === '' ? {} : { batch: { code: batchCode, producedOn, expiresOn } }),
    ...(serials.length === 0 ? {} : { serials: [...serials] }),
  }
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / MOST_LINES) }, (_, index) =>
    items.slice(index * MOST_LINES, (index + 1) * MOST_LINES),
  )
}

function contentOf(
  db: ReadableDb,
  task: StocktakeRecord,
  businessDate: BusinessDate,
  parts: readonly Part[],
): DocumentContent {
  const [first] = parts
  if (first === undefined) throw new Error('a group has at least one line')
  return {
    type: first.type,
    businessDate,
    partnerId: null,
    warehouseId: task.warehouseId,
    externalNumber: '',
    reason: reasonNameOf(db, first.reason),
    freight: ZERO_MONEY,
    remark: task.number,
    lines: parts.map(({ line }) => line),
  }
}

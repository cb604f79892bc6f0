import { shallowRef, watch, type Ref } from 'vue'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import type { LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import { batchesInStock } from '../store.ts'
import { sameBatch, suggestedBatches, type BatchesInStock, type BatchSources } from './batch-choice.ts'
import type { EntryLine } from './entry-line.ts'

export interface LineBatches {
  readonly batches: Readonly<Ref<BatchesInStock>>
}

export interface LineBatchesSource {
  readonly sheet: LineSheet<EntryLine>
  warehouseId(): WarehouseId | null
  sources(batches: BatchesInStock): BatchSources
}

/** Asks for the batches of the products on the form and gives lines that leave the first to expire. */
export function useLineBatches({ sheet, warehouseId, sources }: LineBatchesSource): LineBatches {
  const batches = shallowRef<BatchesInStock>(new Map())
  let asked = ''

  async function ask(products: readonly ProductId[]): Promise<void> {
    const warehouse = warehouseId()
    const question = `${String(warehouse)} ${products.join(' ')}`
    asked = question
    // Without an answer the batch is typed; what may be posted is decided elsewhere.
    const found = await Promise.all(
      products.map(async (id) => [id, await batchesInStock(id, warehouse).catch(() => [])] as const),
    )
    if (asked === question) batches.value = new Map(found)
  }

  const tracked = () => [
    ...new Set(sheet.rows.value.flatMap((line) => (line.product?.batchTracked === true ? [line.product.id] : []))),
  ]
  watch(
    () => `${String(warehouseId())} ${tracked().join(' ')}`,
    (question) => question !== asked && void ask(tracked()),
  )
  onTopics(['stock'], () => void ask(tracked()))

  watch([sheet.rows, batches], suggest)
  function suggest(): void {
    const suggested = suggestedBatches(sheet.rows.value, sources(batches.value))
    const changes = (line: EntryLine) => {
      const batch = suggested.get(line.key)
      return batch !== undefined && !sameBatch(batch, line.batch)
    }
    if (!sheet.rows.value.some(changes)) return
    sheet.adjust((line) =>
      changes(line) ? { ...line, batch: suggested.get(line.key) ?? null, batchFollows: true } : line,
    )
  }
  return { batches }
}

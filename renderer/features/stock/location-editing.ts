import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { StockRow } from '#shared/contract/stock.ts'
import { text } from '#renderer/text/text.ts'
import type { Choice } from '#renderer/ui/list-grid/ChoiceChip.vue'
import { saveLocation, useLocationNames, type StockFilter } from './store.ts'

export interface LocationEditing {
  /** 货位 belongs to one warehouse: only there it has a column and a filter. */
  readonly shown: ComputedRef<boolean>
  readonly choices: ComputedRef<readonly Choice<StockFilter['location']>[]>
  /** The row whose 货位 is being typed. */
  readonly editedKey: Ref<StockRow['productId'] | null>
  readonly failure: ShallowRef<unknown>
  begin(row: StockRow | undefined): void
  leave(): void
  keep(row: StockRow, location: string): Promise<void>
}

/** 货位 in the stock list: filter, and F2 to change it in place. */
export function useLocationEditing(filter: StockFilter, backToList: () => void): LocationEditing {
  const editedKey = ref<StockRow['productId'] | null>(null)
  const failure = shallowRef<unknown>(null)
  const names = useLocationNames(() => filter.warehouseId)
  watch(
    () => filter.warehouseId,
    () => Object.assign(filter, { location: '' }),
    { flush: 'sync' },
  )

  function leave(): void {
    if (editedKey.value === null) return
    editedKey.value = null
    backToList()
  }

  async function keep(row: StockRow, location: string): Promise<void> {
    const { warehouseId } = filter
    leave()
    if (warehouseId === null || location === row.location) return
    try {
      await saveLocation(row.productId, warehouseId, location)
      failure.value = null
    } catch (problem) {
      failure.value = problem
    }
  }

  return {
    shown: computed(() => filter.warehouseId !== null),
    choices: computed(() => [
      { value: '', label: text.value.stock.all },
      ...(names.value ?? []).map(({ location, productCount }) => ({
        value: location,
        label: location,
        note: String(productCount),
      })),
    ]),
    editedKey,
    failure,
    begin: (row) => {
      if (row !== undefined && filter.warehouseId !== null) editedKey.value = row.productId
    },
    leave,
    keep,
  }
}

import type { WarehouseId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { listWarehouses } from '#db/repository/warehouse.ts'

/** Where goods lie of which nobody says where. */
export function firstWarehouse(db: ReadableDb): WarehouseId {
  const found = listWarehouses(db).find(({ enabled, kind }) => enabled && kind !== 'transit')
  if (found === undefined) throw new Error('books have a warehouse')
  return found.id
}

/** The warehouse of a name or code, letters in either case; null when there is none. */
export function warehousesByName(db: ReadableDb): (name: string) => WarehouseId | null {
  const known = new Map<string, WarehouseId>()
  for (const { id, code, name, enabled, kind } of listWarehouses(db).toReversed()) {
    if (!enabled || kind === 'transit') continue
    known.set(code.toLowerCase(), id)
    known.set(name.toLowerCase(), id)
  }
  return (name) => known.get(name.toLowerCase()) ?? null
}

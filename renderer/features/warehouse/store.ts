import type { Warehouse, WarehouseContent } from '#shared/contract/warehouse.ts'
import { id } from '#shared/kernel/id.ts'
import { api } from '#renderer/ipc/client.ts'

// Everything the warehouse screens ask of the back end goes through this file.

export const warehouses = (): Promise<readonly Warehouse[]> => api.warehouse.list({})

export const getWarehouse = (warehouseId: number): Promise<Warehouse> => api.warehouse.get({ id: id(warehouseId) })

/** A known warehouse is changed from the version it was read at; else a new one is made. */
export function saveWarehouse(known: Warehouse | null, content: WarehouseContent): Promise<Warehouse> {
  if (known === null) return api.warehouse.create(content)
  return api.warehouse.update({ id: known.id, version: known.version, content })
}

export function setWarehouseEnabled({ id: warehouseId }: Warehouse, enabled: boolean): Promise<Warehouse> {
  return api.warehouse.setEnabled({ id: warehouseId, enabled })
}

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Warehouse, WarehouseContent } from '#shared/contract/warehouse.ts'
import { id } from '#shared/kernel/id.ts'
import { api } from '#renderer/ipc/client.ts'
import { onTopics } from '#renderer/ipc/changed.ts'

/** Warehouses of the open books; a shop has a handful, so all of them are kept. */
export const useWarehouseStore = defineStore('warehouses', () => {
  const warehouses = shallowRef<Warehouse[]>([])
  const loaded = shallowRef(false)
  const failure = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    try {
      warehouses.value = await api.warehouse.list({})
      failure.value = null
      loaded.value = true
    } catch (error) {
      failure.value = error
    }
  }

  const get = (warehouseId: number) => api.warehouse.get({ id: id(warehouseId) })

  /** A known warehouse is changed from the version it was read at; else a new one is made. */
  function save(known: Warehouse | null, content: WarehouseContent): Promise<Warehouse> {
    if (known === null) return api.warehouse.create(content)
    return api.warehouse.update({ id: known.id, version: known.version, content })
  }

  async function setEnabled(warehouse: Warehouse, enabled: boolean): Promise<Warehouse> {
    return api.warehouse.setEnabled({ id: warehouse.id, enabled })
  }

  onTopics(['warehouse', 'stock', 'session'], () => {
    if (loaded.value) void load()
  })

  return { warehouses, loaded, failure, load, get, save, setEnabled }
})

import type { OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { api } from '#renderer/ipc/client.ts'
import type { LookupContext } from './store.ts'

/** 秤码: what a label of the scale says; null: it is none. */
export async function weighedLabel(
  code: string,
  { purpose, partnerId, warehouseId }: LookupContext,
): Promise<OutputOf<Endpoints['scale']['label']>> {
  // What a supplier delivers has the price label of the shop, too.
  return api.scale.label({ code, partnerId: purpose === 'sales' ? partnerId : null, warehouseId })
}

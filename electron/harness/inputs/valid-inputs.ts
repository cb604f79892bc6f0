import type { Endpoints } from '#shared/contract/registry.ts'
import type { Shop } from '../shop.ts'
import type { InputsOf } from './endpoint-inputs.ts'
import { fileInputs } from './file-inputs.ts'
import { goodsInputs } from './goods-inputs.ts'
import { machineInputs } from './machine-inputs.ts'
import { moneyInputs } from './money-inputs.ts'
import { prepareShop } from './prepared-shop.ts'
import { stocktakeInputs } from './stocktake-inputs.ts'
import { tillInputs } from './till-inputs.ts'
import { tradeInputs } from './trade-inputs.ts'

/**
 * One valid input of every endpoint, none missing, for shops that have everything: hostile inputs are made from
 * these, one change at a time. Books are never closed or left by them.
 */
export async function validInputs(shop: Shop): Promise<ReadonlyMap<string, unknown>> {
  const prepared = await prepareShop(shop)
  const inputs: InputsOf<keyof Endpoints> = {
    ...(await stocktakeInputs(shop)),
    ...(await tillInputs(shop)),
    ...moneyInputs(prepared),
    ...goodsInputs(prepared),
    ...tradeInputs(prepared),
    ...machineInputs(),
    ...fileInputs(),
  }
  return new Map(
    Object.entries(inputs).flatMap(([noun, verbs]) =>
      Object.entries(verbs).map(([verb, input]) => [`${noun}.${verb}`, input]),
    ),
  )
}

import type { ThresholdRow } from '#shared/contract/alert.ts'
import type { WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'

/** What is said about a product in one warehouse. */
export interface PlaceDraft {
  readonly warehouseId: WarehouseId
  readonly warehouseName: string
  minimumStock: Quantity | null
  maximumStock: Quantity | null
  /** 货位 */
  location: string
}

/** 库存控制 of a product beside its own limits: days, and limits and 货位 warehouse by warehouse. */
export interface StockRules {
  slowDays: number | null
  expiryDays: number | null
  places: PlaceDraft[]
}

export const NO_STOCK_RULES: StockRules = { slowDays: null, expiryDays: null, places: [] }

/** @param rules those of the product; in warehouses out of use only what was said before is shown */
export function stockRulesOf(
  warehouses: readonly WarehouseChoice[],
  rules: readonly ThresholdRow[],
  locations: readonly { readonly warehouseId: WarehouseId; readonly location: string }[],
): StockRules {
  const own = rules.find(({ warehouseId }) => warehouseId === null)
  const places = warehouses.flatMap(({ id, name, enabled }) => {
    const rule = rules.find(({ warehouseId }) => warehouseId === id)
    const location = locations.find(({ warehouseId }) => warehouseId === id)?.location ?? ''
    if (!enabled && rule === undefined && location === '') return []
    const { minimumStock = null, maximumStock = null } = rule ?? {}
    return [{ warehouseId: id, warehouseName: name, minimumStock, maximumStock, location }]
  })
  return { slowDays: own?.slowDays ?? null, expiryDays: own?.expiryDays ?? null, places }
}

/** Places whose limits are not what they were. */
export function changedLimits(before: StockRules, now: StockRules): readonly PlaceDraft[] {
  return now.places.filter((place) => {
    const known = before.places.find(({ warehouseId }) => warehouseId === place.warehouseId)
    return known?.minimumStock !== place.minimumStock || known.maximumStock !== place.maximumStock
  })
}

/** Places whose 货位 is not what it was, without blank ends. */
export function changedLocations(before: StockRules, now: StockRules): readonly PlaceDraft[] {
  return now.places
    .map((place) => ({ ...place, location: place.location.trim() }))
    .filter(
      ({ warehouseId, location }) =>
        before.places.find((known) => known.warehouseId === warehouseId)?.location !== location,
    )
}

/** Where an upper limit is below the lower one, as the form marks it. */
export function wrongPlaces({ places }: StockRules): string[] {
  return places.flatMap(({ minimumStock, maximumStock }, index) =>
    minimumStock !== null && maximumStock !== null && minimumStock > maximumStock
      ? [`places.${index}.maximumStock`]
      : [],
  )
}

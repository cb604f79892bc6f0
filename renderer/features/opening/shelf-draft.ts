import type { Draft } from '#shared/contract/document.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'

/** A product as the first steps make it: what stands on the shelf comes with it. */
export interface ShelfProduct {
  readonly barcode: string
  readonly name: string
  readonly unitName: string
  readonly retailPrice: UnitPrice | null
  readonly quantity: Quantity | null
  readonly cost: UnitPrice | null
}

/** One that was made, and whether its quantity stands in the books by now. */
export interface MadeProduct extends ShelfProduct {
  readonly productId: number
  readonly unitId: number
  readonly posted: boolean
}

export type DraftContent = Draft['content']

/** 期初库存 is dated the day before the books begin. */
export const openingDate = (openedOn: BusinessDate): BusinessDate => addDays(openedOn, -1)

/**
 * Quantities that are not posted yet, as a draft of 期初库存: the form of that document opens it like any other, and
 * the wizard knows it by its `shelf`.
 */
export function shelfDraft(
  waiting: readonly MadeProduct[],
  place: { readonly warehouseId: WarehouseId; readonly openedOn: BusinessDate },
): DraftContent {
  return {
    header: { warehouseId: place.warehouseId, businessDate: openingDate(place.openedOn) },
    lines: waiting.map(({ productId, unitId, name, barcode, unitName, quantity: shelved, cost }) => ({
      product: {
        id: productId,
        code: '',
        name,
        spec: '',
        barcode,
        units: [{ unitId, name: unitName, ratio: ONE_UNIT }],
      },
      unitId,
      quantity: shelved,
      price: cost,
    })),
    shelf: waiting.map((one) => ({ ...one })),
  }
}

/** What a draft of the wizard holds; null: it is not the wizard's, or it cannot be understood whole. */
export function readShelf({ shelf }: DraftContent): readonly MadeProduct[] | null {
  if (!Array.isArray(shelf)) return null
  const read = shelf.map(readProduct)
  return read.every((one) => one !== null) ? read : null
}

function readProduct(value: unknown): MadeProduct | null {
  const { productId, unitId, name, barcode, unitName, retailPrice, quantity: shelved, cost } = record(value)
  if (!isCount(productId) || !isCount(unitId) || !isCount(shelved)) return null
  if (typeof name !== 'string' || typeof barcode !== 'string' || typeof unitName !== 'string') return null
  return {
    ...{ productId, unitId, name, barcode, unitName, posted: false },
    quantity: quantity(shelved),
    retailPrice: isCount(retailPrice) ? unitPrice(retailPrice) : null,
    cost: isCount(cost) ? unitPrice(cost) : null,
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

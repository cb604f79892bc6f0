import type { AlertRow } from '#shared/contract/alert.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { inWholeUnits } from '#shared/domain/alert/suggestion.ts'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'

/** The kinds that are put right by a document, and by which. */
export const DOCUMENT_OF_KIND: Readonly<Partial<Record<AlertKind, DocumentType>>> = {
  low: 'purchaseReceipt',
  high: 'transfer',
  expiring: 'loss',
  expired: 'loss',
}

/** Rows that go into one document: same supplier (of purchases), same warehouse. */
export function documentGroups(kind: AlertKind, rows: readonly AlertRow[]): readonly (readonly AlertRow[])[] {
  const groups = new Map<string, AlertRow[]>()
  for (const row of rows) {
    const supplier = kind === 'low' ? (row.suggestion?.lastPurchase?.supplierId ?? 0) : 0
    const key = `${supplier}/${row.warehouseId ?? 0}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * What a document form reads as its draft: lenient, so whatever it does not know is left out. The price follows the
 * supplier, as if the product had been picked in the form.
 * @param hits facts of the products, as the form's own search would give them
 */
export function draftContent(
  kind: AlertKind,
  rows: readonly AlertRow[],
  hits: readonly ProductHit[],
  reason: string,
): Record<string, Json> {
  const [first] = rows
  const supplier = kind === 'low' ? (first?.suggestion?.lastPurchase ?? null) : null
  const partner = supplier === null ? null : { id: supplier.supplierId, name: supplier.supplierName }
  const lines = rows.flatMap((row) => {
    const hit = hits.find(({ id }) => id === row.productId)
    return hit === undefined ? [] : [lineOf(kind, row, hit)]
  })
  return { header: { partner, warehouseId: first?.warehouseId ?? null, reason }, lines }
}

function lineOf(kind: AlertKind, row: AlertRow, hit: ProductHit): Json {
  const { id, code, name, spec, barcode, units } = hit
  const entered = enteredQuantity(row, hit, wantedQuantity(kind, row))
  const batch = row.batch === null ? null : { ...row.batch }
  return {
    product: { id, code, name, spec, barcode, units: units.map((unit) => ({ ...unit })) },
    ...entered,
    price: kind === 'low' ? priceOf(hit, entered.unitId) : null,
    priceFollows: true,
    batch: batch === null ? null : { code: batch.code, producedOn: batch.producedOn, expiresOn: batch.expiresOn },
  }
}

/** In base units: what to buy, what is too many, or all of the batch. */
function wantedQuantity(kind: AlertKind, row: AlertRow): Quantity {
  if (kind === 'low') return row.suggestion?.quantity ?? ZERO_QUANTITY
  return kind === 'high' ? (row.excess ?? ZERO_QUANTITY) : row.quantity
}

/** In the unit it was bought in last when it comes out even, else in the base unit. */
function enteredQuantity(
  row: AlertRow,
  { units }: ProductHit,
  wanted: Quantity,
): { unitId: number; quantity: Quantity } {
  const [base] = units
  const bought = units.find(({ unitId }) => unitId === row.suggestion?.lastPurchase?.unitId)
  const whole = bought === undefined ? null : inWholeUnits(wanted, bought.ratio)
  if (bought !== undefined && whole !== null) return { unitId: bought.unitId, quantity: whole }
  if (base === undefined) throw new Error('a product has a base unit')
  return { unitId: base.unitId, quantity: wanted }
}

function priceOf({ unitId, price, unitPrices = [] }: ProductHit, wanted: number): UnitPrice | null {
  return unitPrices.find((one) => one.unitId === wanted)?.price ?? (unitId === wanted ? price : null)
}

import { shallowRef, watch, type Ref } from 'vue'
import type { Document } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { addQuantity, negateQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { getDocument } from '../store.ts'
import type { AmendedDocument } from './form-content.ts'

/** Base units by product that the amended document brought in (negative) or took out: its reversal gives them back. */
export type GivenBack = ReadonlyMap<ProductId, Quantity>

const NOTHING: GivenBack = new Map()

/** The document that is amended, for showing what saving changes; null while there is none. */
export function useAmendedOriginal(amends: Readonly<Ref<AmendedDocument | null>>): Readonly<Ref<Document | null>> {
  const original = shallowRef<Document | null>(null)
  watch(amends, async (amended) => {
    original.value = null
    if (amended === null) return
    // Without it stock and debt are shown as for a new document; what may be posted is decided elsewhere.
    const found = await getDocument(amended.id).catch(() => null)
    if (amends.value === amended && found?.status === 'posted') original.value = found
  })
  return original
}

/** What comes back at this warehouse. */
export function givenBack(original: Document | null, warehouseId: Document['warehouseId'] | null): GivenBack {
  if (original === null || original.warehouseId !== warehouseId) return NOTHING
  const { direction } = documentDefinition(original.type)
  if (direction === 'none') return NOTHING
  const sums = new Map<ProductId, Quantity>()
  for (const { productId, baseQuantity, direction: ofLine } of original.lines) {
    const change = direction === 'in' || ofLine === 'in' ? negateQuantity(baseQuantity) : baseQuantity
    sums.set(productId, addQuantity(sums.get(productId) ?? ZERO_QUANTITY, change))
  }
  return sums
}

import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { ProductHit } from '#shared/contract/product.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import { productFacts, type LookupContext } from '../store.ts'
import type { GivenBack } from './amended-original.ts'
import { convertPrice, lineProductOf, ratioOf, type EntryLine } from './entry-line.ts'
import { lineDirections } from './line-direction.ts'
import { stockChanges, type Facts, type StockChange } from './line-facts.ts'

/** Stock, last price and retail price of the products on the form, kept fresh. */
export interface ProductFacts {
  readonly facts: Readonly<Ref<Facts>>
  readonly stock: ComputedRef<ReadonlyMap<ProductId, StockChange>>
  remember(hits: readonly ProductHit[]): void
  /** Ask again for all products of the form; with `prices`, prices that were filled in follow. */
  refresh(prices: boolean): Promise<void>
}

export function useProductFacts(
  definition: DocumentDefinition,
  sheet: () => LineSheet<EntryLine>,
  context: () => LookupContext,
  back: () => GivenBack,
): ProductFacts {
  const facts = shallowRef<Facts>(new Map())
  let question = 0

  function remember(hits: readonly ProductHit[]): void {
    facts.value = new Map([...facts.value, ...hits.map((hit) => [hit.id, hit] as const)])
  }

  async function refresh(prices: boolean): Promise<void> {
    const ids = [...new Set(sheet().state.value.rows.flatMap((line) => line.product?.id ?? []))]
    const mine = ++question
    if (ids.length === 0) return
    const hits = await productFacts(ids, context())
    if (mine !== question) return
    remember(hits)
    sheet().adjust((line) => withFreshProduct(line, facts.value, prices))
  }

  const stock = computed(() =>
    stockChanges(sheet().rows.value, facts.value, lineDirections(definition, sheet().rows.value), back()),
  )
  return { facts, stock, remember, refresh }
}

/** Names and units as they are now; a filled-in price becomes the one for the new partner. */
function withFreshProduct(line: EntryLine, facts: Facts, prices: boolean): EntryLine {
  const hit = line.product === null ? undefined : facts.get(line.product.id)
  if (hit === undefined) return line
  const barcode = line.product?.barcode === '' ? hit.barcode : (line.product?.barcode ?? hit.barcode)
  const fresh = {
    ...line,
    product: { ...lineProductOf(hit), barcode },
  }
  if (!prices || !line.priceFollows || hit.price === null) return fresh
  const own = hit.unitPrices?.find((one) => one.unitId === fresh.unitId)?.price
  if (own !== undefined && own !== null) return { ...fresh, price: own }
  const from = hit.units.find((unit) => unit.unitId === hit.unitId)?.ratio ?? ONE_UNIT
  return { ...fresh, price: convertPrice(hit.price, from, ratioOf(fresh)) }
}

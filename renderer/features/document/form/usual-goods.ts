import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { UsualProduct } from '#shared/contract/price.ts'
import { isTraded } from '#shared/domain/document/definition.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { productFacts, usualProducts } from '../store.ts'
import { newLine, withProduct, type EntryLine } from './entry-line.ts'
import type { DocumentForm } from './use-document-form.ts'

/** 常购 of the partner: what it bought lately, to be added to the lines with the last quantity. */
export interface UsualGoods {
  /** Null while the list is not shown. */
  readonly products: Ref<readonly UsualProduct[] | null>
  /** Products that stand on the form already. */
  readonly added: ComputedRef<ReadonlySet<ProductId>>
  toggle(): void
  hide(): void
  add(product: UsualProduct): Promise<void>
}

type UsualForm = Pick<DocumentForm, 'definition' | 'header' | 'lines' | 'lookup' | 'snapshot' | 'restore'>

export function useUsualGoods(form: UsualForm, toGrid: () => void): UsualGoods {
  const products = shallowRef<readonly UsualProduct[] | null>(null)

  function hide(): void {
    products.value = null
    toGrid()
  }

  async function show(): Promise<void> {
    const { partner } = form.header.value
    if (partner === null || !isTraded(form.definition)) return
    const side = form.definition.price === 'purchase' ? 'purchase' : 'sales'
    products.value = await usualProducts(side, partner.id).catch(() => [])
  }

  async function add(product: UsualProduct): Promise<void> {
    const [hit] = await productFacts([product.productId], form.lookup())
    if (hit === undefined) return
    form.lines.facts.remember([hit])
    const content = form.snapshot()
    form.restore({ ...content, lines: [...content.lines, usualLine(product, withProduct(newLine(), hit))] })
  }

  return {
    products,
    added: computed(() => new Set(form.lines.sheet.rows.value.flatMap((line) => line.product?.id ?? []))),
    toggle: () => (products.value === null ? void show() : hide()),
    hide,
    add,
  }
}

/** The unit and quantity of the last time; the price is the one to be offered now. */
function usualLine({ unitId, quantity, price }: UsualProduct, line: EntryLine): EntryLine {
  const offered = line.product?.unitPrices?.find((one) => one.unitId === unitId)?.price ?? price
  return { ...line, unitId, quantity, price: offered, priceFollows: true }
}

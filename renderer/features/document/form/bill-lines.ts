import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { Bill } from '#shared/contract/bill.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, quantity as makeQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { explodeBill, productFacts, type ExplodedBill, type LookupContext } from '../store.ts'
import { baseQuantityOf, isBlankLine, lineProductOf, newLine, type EntryLine } from './entry-line.ts'
import { singleSide } from './line-direction.ts'
import type { DocumentForm } from './use-document-form.ts'

/** What a bill fills in: the lines, and the hits their facts are known from. */
export interface FilledLines {
  readonly lines: readonly EntryLine[]
  readonly hits: readonly ProductHit[]
}

/**
 * 按物料清单: the product first, then its components. The form takes the first line for the one product of an assembly
 * or disassembly. Weights are for taking apart (R17): the product has none.
 */
export function billLines(bill: ExplodedBill, hits: readonly ProductHit[], weighed: boolean): readonly EntryLine[] {
  const byId = new Map<ProductId, ProductHit>(hits.map((hit) => [hit.id, hit]))
  const parts = [
    { ...bill, weight: null },
    ...bill.lines.map((line) => ({ ...line, weight: weighed ? line.weight : null })),
  ]
  return parts.flatMap(({ productId, unitId, quantity, weight }) => {
    const hit = byId.get(productId)
    const entered = { unitId, quantity, weight }
    return hit === undefined ? [] : [newLine({ product: lineProductOf(hit), ...entered })]
  })
}

export async function linesOfBill(
  bill: Pick<Bill, 'id'>,
  quantity: Quantity,
  context: LookupContext,
  weighed: boolean,
): Promise<FilledLines> {
  const exploded = await explodeBill(bill.id, quantity, context.warehouseId)
  const ids = [exploded.productId, ...exploded.lines.map((line) => line.productId)]
  const hits = await productFacts([...new Set(ids)], context)
  return { lines: billLines(exploded, hits, weighed), hits }
}

/** How much a bill is asked for: what stands in the product line, else one set. */
export function quantityOfBill(
  { productId, unitId, quantity }: Pick<Bill, 'productId' | 'unitId' | 'quantity'>,
  entered: EntryLine | null,
): Quantity {
  if (entered === null || entered.product?.id !== productId || entered.quantity === null) return quantity
  if (entered.unitId === unitId) return entered.quantity
  const ratio = entered.product.units.find((unit) => unit.unitId === unitId)?.ratio
  return ratio === undefined ? quantity : makeQuantity(mulDiv([baseQuantityOf(entered), ONE_UNIT], [ratio]))
}

/** What the form shows and does for 「按物料清单」; `offered` is false where goods are not put together or taken apart. */
export interface BillFilling {
  readonly offered: boolean
  readonly shown: Ref<boolean>
  readonly question: ComputedRef<{
    context: LookupContext
    weighed: boolean
    replaces: boolean
    entered: EntryLine | null
  }>
  show(): void
  hide(): void
  take(filled: FilledLines): void
}

type FilledForm = Pick<DocumentForm, 'definition' | 'header' | 'lines' | 'snapshot' | 'restore'>

/** The line of the one product, with what is typed in it. */
function productLine({ definition, lines }: FilledForm): EntryLine | null {
  const single = singleSide(definition.type)
  const found = lines.sheet.rowsAsTyped.value.find((line) => lines.directions.value.get(line.key) === single)
  return found === undefined || isBlankLine(found) ? null : found
}

/** F8 引单 of an assembly or disassembly: a bill replaces the lines; what stands above them stays. */
export function useBillFilling(form: FilledForm, tab: Pick<CurrentTab, 'useKeys'>, toGrid: () => void): BillFilling {
  const { type } = form.definition
  const offered = type === 'assembly' || type === 'disassembly'
  const shown = shallowRef(false)
  const show = () => void (shown.value = offered)
  function hide(): void {
    shown.value = false
    toGrid()
  }
  if (offered)
    tab.useKeys({
      F8: (event) => {
        event.preventDefault()
        show()
      },
    })
  return {
    offered,
    shown,
    question: computed(() => ({
      context: { purpose: 'stock', partnerId: null, warehouseId: form.header.value.warehouseId } as const,
      weighed: type === 'disassembly',
      replaces: form.lines.sheet.rows.value.some((line) => !isBlankLine(line)),
      entered: productLine(form),
    })),
    show,
    hide,
    take({ lines, hits }) {
      form.lines.facts.remember(hits)
      form.restore({ ...form.snapshot(), lines })
      hide()
    },
  }
}

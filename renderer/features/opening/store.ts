import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { OpeningDevices, OpeningProgress } from '#shared/contract/opening.ts'
import type { OpeningState } from '#shared/domain/opening/opening-state.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT, type Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import type { WizardStep } from './step.ts'

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

/** How far 期初建账 has come. Only the owner is told. */
export const useOpeningStore = defineStore('opening', () => {
  const { books, reload } = useCurrentBooks()
  const progress = shallowRef<OpeningProgress | null>(null)
  const devices = shallowRef<OpeningDevices | null>(null)
  const failure = shallowRef<unknown>(null)
  /** Where the wizard is: the checklist sends it elsewhere while it is open. */
  const step = ref<WizardStep>('product')
  /** Products of this run of the wizard; they outlive a step that is left and come back to. */
  const made = ref<MadeProduct[]>([])

  async function load(): Promise<void> {
    if (books.value?.role !== 'owner') {
      progress.value = null
      return
    }
    try {
      ;[progress.value, devices.value] = await Promise.all([api.opening.progress({}), api.opening.devices({})])
      failure.value = null
    } catch (error) {
      failure.value = error
    }
  }

  async function setState(state: OpeningState): Promise<void> {
    await api.opening.setState({ state })
    await reload()
  }

  async function make(product: ShelfProduct): Promise<void> {
    const created = await api.product.create(await productContent(product))
    const [unit] = created.units
    if (unit === undefined) throw new Error('a product has a base unit')
    const known = { ...product, productId: created.id, unitId: unit.unitId, posted: product.quantity === null }
    made.value = [known, ...made.value]
  }

  /** All quantities that are not in the books yet, as one 期初库存 of the day before the books begin. */
  async function postQuantities(): Promise<string> {
    const open = books.value
    const [warehouse] = await api.warehouse.list({})
    if (open === null || warehouse === undefined) throw new Error('open books have a warehouse')
    const lines = made.value.filter(({ posted }) => !posted).map(lineOf)
    const content = {
      type: 'openingStock' as const,
      businessDate: addDays(open.openedOn, -1),
      partnerId: null,
      warehouseId: warehouse.id,
      externalNumber: '',
      reason: '',
      freight: ZERO_MONEY,
      remark: '',
      lines,
    }
    const { number } = await api.document.post({ content, draftId: null })
    made.value = made.value.map((one) => ({ ...one, posted: true }))
    return number
  }

  /** The name of the product that has this barcode; null: nobody has. */
  async function holderOf(barcode: string): Promise<string | null> {
    const question = { purpose: 'stock', partnerId: null, warehouseId: null, limit: 3 } as const
    const hits = await api.product.search({ text: barcode.slice(0, 80), ...question })
    return hits.find((hit) => hit.barcode === barcode)?.name ?? null
  }

  function clear(): void {
    made.value = []
  }

  onTopics(['product', 'document', 'money', 'session', 'books', 'machine', 'print', 'backup'], () => void load())

  return { step, progress, devices, failure, made, load, setState, make, postQuantities, holderOf, clear }
})

async function productContent({ barcode, name, unitName, retailPrice, cost }: ShelfProduct) {
  const retail = (await api.product.priceLevels({})).find(({ code }) => code === 'retail')
  return {
    code: '',
    name,
    spec: '',
    brand: '',
    categoryId: null,
    kind: 'goods' as const,
    units: [{ name: unitName, ratio: ONE_UNIT }],
    barcodes: barcode === '' ? [] : [{ barcode, unitName }],
    prices: retailPrice === null || retail === undefined ? [] : [{ levelId: retail.id, unitName, price: retailPrice }],
    purchasePrice: cost,
    minimumStock: null,
    maximumStock: null,
    remark: '',
  }
}

function lineOf({ productId, unitId, quantity, cost }: MadeProduct) {
  if (quantity === null) throw new Error('only what has a quantity is not posted')
  return {
    productId: id<'product'>(productId),
    unitId: id<'unit'>(unitId),
    quantity,
    price: cost,
    amount: null,
    discountRate: ZERO_RATE,
    remark: '',
  }
}

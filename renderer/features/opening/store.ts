import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Draft } from '#shared/contract/document.ts'
import type { OpeningDevices, OpeningProgress } from '#shared/contract/opening.ts'
import type { OpeningState } from '#shared/domain/opening/opening-state.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { openingDate, readShelf, shelfDraft, type MadeProduct, type ShelfProduct } from './shelf-draft.ts'
import type { WizardStep } from './step.ts'

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
  /** The draft of 期初库存 that keeps the quantities until they are posted, also over a power cut. */
  const draft = shallowRef<Draft | null>(null)
  /** Why it is not kept; null: it is. */
  const unkept = shallowRef<unknown>(null)
  let booksOfMade: string | null = null

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
    // The product is in the books all the same; the next one tries again.
    await keep().catch(() => undefined)
  }

  const waiting = () => made.value.filter(({ posted }) => !posted)

  async function keep(): Promise<void> {
    if (waiting().length === 0) return
    const former = draft.value
    try {
      const content = shelfDraft(waiting(), await openPlace())
      const { id: draftId = null, version = null } = former ?? {}
      draft.value = await api.document.saveDraft({ id: draftId, version, type: 'openingStock', content })
      unkept.value = null
    } catch (error) {
      unkept.value = error
      if (former !== null && isGone(error)) letGo(former)
      throw error
    }
  }

  /** It was posted or deleted in its form: what it held waits no longer, so that it is never posted twice. */
  function letGo({ content }: Draft): void {
    const held = new Set(readShelf(content)?.map(({ productId }) => productId))
    made.value = made.value.map((one) => ({ ...one, posted: one.posted || held.has(one.productId) }))
    draft.value = null
  }

  /** What an earlier run of the wizard kept and did not post stands there again. */
  async function resume(): Promise<void> {
    const uuid = books.value?.uuid ?? null
    if (booksOfMade === uuid) return
    booksOfMade = uuid
    made.value = []
    draft.value = null
    const kept = (await api.document.drafts({ type: 'openingStock' })).find(
      ({ content }) => readShelf(content) !== null,
    )
    if (kept === undefined) return
    made.value = [...(readShelf(kept.content) ?? [])]
    draft.value = kept
  }

  async function openPlace(): Promise<{ warehouseId: WarehouseId; openedOn: BusinessDate }> {
    const open = books.value
    const [warehouse] = await api.warehouse.list({})
    if (open === null || warehouse === undefined) throw new Error('open books have a warehouse')
    return { warehouseId: warehouse.id, openedOn: open.openedOn }
  }

  /** All quantities that are not in the books yet, as one 期初库存 of the day before the books begin. */
  async function postQuantities(): Promise<string> {
    const place = await openPlace()
    // What was changed in the draft elsewhere refuses here; what was posted there is posted.
    await keep()
    const lines = waiting().map(lineOf)
    const content = {
      type: 'openingStock' as const,
      businessDate: openingDate(place.openedOn),
      partnerId: null,
      warehouseId: place.warehouseId,
      externalNumber: '',
      reason: '',
      freight: ZERO_MONEY,
      remark: '',
      lines,
    }
    const { number } = await api.document.post({ content, draftId: draft.value?.id ?? null })
    made.value = made.value.map((one) => ({ ...one, posted: true }))
    draft.value = null
    return number
  }

  /** The name of the product that has this barcode; null: nobody has. */
  async function holderOf(barcode: string): Promise<string | null> {
    const question = { purpose: 'stock', partnerId: null, warehouseId: null, limit: 3 } as const
    const hits = await api.product.search({ text: barcode.slice(0, 80), ...question })
    return hits.find((hit) => hit.barcode === barcode)?.name ?? null
  }

  /** The quantities are given up; the products stay. */
  async function clear(): Promise<void> {
    const kept = draft.value
    made.value = []
    draft.value = null
    unkept.value = null
    if (kept !== null) await api.document.deleteDraft({ id: kept.id })
  }

  onTopics(['product', 'document', 'money', 'session', 'books', 'machine', 'print', 'backup'], () => void load())

  return {
    step,
    progress,
    devices,
    failure,
    made,
    unkept,
    load,
    resume,
    setState,
    make,
    postQuantities,
    holderOf,
    clear,
  }
})

function isGone(error: unknown): boolean {
  return error instanceof AppError && error.code === 'NOT_FOUND'
}

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

import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { Draft } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { api } from '#renderer/ipc/client.ts'
import { openingDate, readShelf, shelfDraft, type MadeProduct, type ShelfProduct } from './shelf-draft.ts'

/** What was entered of the shelf: products are in the books at once, quantities when they are posted. */
export interface Shelf {
  /** Products of this run of the wizard; they outlive a step that is left and come back to. */
  readonly made: Ref<MadeProduct[]>
  /** Why quantities are not kept as a draft; null: they are. */
  readonly unkept: ShallowRef<unknown>
  make(product: ShelfProduct): Promise<void>
  /** What an earlier run of the wizard kept and did not post stands there again. */
  resume(): Promise<void>
  /** All quantities that are not in the books yet, as one 期初库存; returns its number. */
  postQuantities(): Promise<string>
  /** The quantities are given up; the products stay. */
  clear(): Promise<void>
}

export function useShelf(booksNow: () => Books | null): Shelf {
  const made = ref<MadeProduct[]>([])
  /** The draft of 期初库存 that keeps the quantities until they are posted, also over a power cut. */
  const draft = shallowRef<Draft | null>(null)
  const unkept = shallowRef<unknown>(null)
  let booksOfMade: string | null = null

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
      const content = shelfDraft(waiting(), await placeOf(booksNow()))
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

  async function resume(): Promise<void> {
    const uuid = booksNow()?.uuid ?? null
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

  async function postQuantities(): Promise<string> {
    // What was changed in the draft elsewhere refuses here; what was posted there is posted.
    await keep()
    const content = postedContent(waiting(), await placeOf(booksNow()))
    const { number } = await api.document.post({ content, draftId: draft.value?.id ?? null })
    made.value = made.value.map((one) => ({ ...one, posted: true }))
    draft.value = null
    return number
  }

  async function clear(): Promise<void> {
    const kept = draft.value
    made.value = []
    draft.value = null
    unkept.value = null
    if (kept !== null) await api.document.deleteDraft({ id: kept.id })
  }

  return { made, unkept, make, resume, postQuantities, clear }
}

interface Place {
  readonly warehouseId: WarehouseId
  readonly openedOn: BusinessDate
}

async function placeOf(books: Books | null): Promise<Place> {
  const [warehouse] = await api.warehouse.list({})
  if (books === null || warehouse === undefined) throw new Error('open books have a warehouse')
  return { warehouseId: warehouse.id, openedOn: books.openedOn }
}

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

function postedContent(waiting: readonly MadeProduct[], { warehouseId, openedOn }: Place) {
  return {
    type: 'openingStock' as const,
    businessDate: openingDate(openedOn),
    partnerId: null,
    warehouseId,
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    lines: waiting.map(lineOf),
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

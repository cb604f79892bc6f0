import { watch, type ComputedRef, computed } from 'vue'
import type { OutputOf } from '#shared/contract/define.ts'
import type { Bill } from '#shared/contract/bill.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { BillId, ProductId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { useRecordForm, type RecordForm } from '#renderer/ui/record-form/record-form.ts'
import {
  completeLines,
  contentOf,
  draftOf,
  emptyDraft,
  missingParts,
  problemSubject,
  useBillDraft,
  type BillDraft,
  type KnownBill,
} from './bill-draft.ts'

const LOOKUP = { purpose: 'stock', partnerId: null, warehouseId: null } as const

/** 物料清单: all of them, a shop has some dozens. */
export const bills = (): Promise<readonly Bill[]> => api.bill.list({ productId: null })

export async function setBillEnabled(id: BillId, enabled: boolean): Promise<void> {
  await api.bill.setEnabled({ id, enabled })
}

export function searchComponents(text: string): Promise<readonly ProductHit[]> {
  return api.product.search({ ...LOOKUP, text: text.trim().slice(0, 80).trim(), limit: 10 })
}

export interface BillForm {
  readonly draft: BillDraft
  readonly form: RecordForm<KnownBill>
  /** What each complete line costs now, by its key; without the cost permission nothing is known. */
  readonly costs: ComputedRef<ReadonlyMap<string, Money | null>>
  readonly cost: ComputedRef<Money | null>
  readonly seesCost: ComputedRef<boolean>
  setEnabled(enabled: boolean): Promise<void>
}

type Estimate = OutputOf<Endpoints['bill']['estimate']> & { readonly keys: readonly string[] }

/** 物料清单 form: null makes a new one, for a product when one came from there. */
export function useBillForm(id: BillId | null, productId: ProductId | null): BillForm {
  const draft = useBillDraft()
  const form = useRecordForm<BillDraft, KnownBill>({
    draft,
    fill: (stored) => Object.assign(draft, stored === null ? emptyDraft() : draftOf(stored)),
    load: async (stored) => {
      const wanted = stored?.id ?? id
      return wanted === null ? null : known(await api.bill.get({ id: wanted }))
    },
    check: () => missingParts(draft),
    send: async (stored) => {
      const { id: storedId, version } = stored ?? { id: null, version: null }
      return known(await api.bill.save({ id: storedId, version, content: contentOf(draft) }))
    },
    locate: (field) => (field === 'name' ? 'name' : null),
    subject: (path) => problemSubject(draft, path),
  })
  const books = useLatest(() => api.books.current({}))
  const { estimate, costs } = useCosts(draft)
  onTopics(['bill', 'product'], () => {
    if (form.stored !== null && !form.dirty.value && !form.saving) void form.load()
  })
  void books.ask()
  void form.load().then(async () => {
    if (id !== null || productId === null) return
    const [hit] = await api.product.hits({ ...LOOKUP, ids: [productId] })
    if (hit !== undefined && draft.product === null) Object.assign(draft, { product: hit, unitId: hit.unitId })
  })
  return {
    draft,
    form,
    costs,
    cost: computed(() => estimate.value?.cost ?? null),
    seesCost: computed(() => books.value?.seesCost ?? false),
    async setEnabled(enabled) {
      if (form.stored !== null) form.keep(await known(await api.bill.setEnabled({ id: form.stored.id, enabled })))
    },
  }
}

function useCosts(draft: BillDraft): { estimate: Latest<Estimate>; costs: BillForm['costs'] } {
  const lines = () => completeLines(draft)
  const estimate = useLatest<Estimate>(async () => {
    const asked = lines()
    const keys = asked.map(({ key }) => key)
    return { ...(await api.bill.estimate({ lines: asked.map(({ key: _key, ...line }) => line) })), keys }
  })
  watch(
    () => JSON.stringify(lines()),
    () => void estimate.ask(),
  )
  onTopics(['stock', 'product'], () => void estimate.ask())
  const costs = computed(() => {
    const { keys = [], lines: found = [] } = estimate.value ?? {}
    return new Map(keys.map((key, index) => [key, found[index]?.cost ?? null]))
  })
  return { estimate, costs }
}

/** The bill with its products, as the pickers need them. */
async function known(bill: Bill): Promise<KnownBill> {
  const ids = [...new Set([bill.productId, ...bill.lines.map((line) => line.productId)])]
  return { ...bill, products: await api.product.hits({ ...LOOKUP, ids }) }
}

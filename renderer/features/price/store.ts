import { shallowRef, type ShallowRef } from 'vue'
import type { PartnerHit } from '#shared/contract/partner.ts'
import type { PriceLevelRow, PriceList, PriceListRow } from '#shared/contract/price.ts'
import type { PriceLevel, ProductHit } from '#shared/contract/product.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PriceLevelId, PriceListId } from '#shared/kernel/id.ts'
import { api } from '#renderer/ipc/client.ts'
import { useRecordForm, type RecordForm } from '#renderer/ui/record-form/record-form.ts'
import {
  contentOf,
  draftOf,
  emptyDraft,
  missingParts,
  problemSubject,
  usePriceListDraft,
  type KnownPriceList,
  type PriceListDraft,
} from './list-draft.ts'

const LOOKUP = { purpose: 'sales', partnerId: null, warehouseId: null } as const
const HITS = 10

/** 价格表: all of them, a shop has some dozens. */
export const priceLists = (): Promise<readonly PriceListRow[]> => api.price.lists({})

/** The business day it is; empty until it is known. */
export function useToday(): ShallowRef<string> {
  const today = shallowRef('')
  void api.books.current({}).then((books) => (today.value = books?.today ?? ''))
  return today
}

export async function setPriceListEnabled(id: PriceListId, enabled: boolean): Promise<void> {
  await api.price.setListEnabled({ id, enabled })
}

/** 价格等级 with how far they are used. */
export const priceLevels = (): Promise<readonly PriceLevelRow[]> => api.price.levels({})

export async function saveLevel(id: PriceLevelId | null, name: string, enabled: boolean): Promise<void> {
  await api.price.saveLevel({ id, name, enabled })
}

export function searchProducts(text: string): Promise<readonly ProductHit[]> {
  return api.product.search({ ...LOOKUP, text: text.trim().slice(0, 80).trim(), limit: HITS })
}

export function searchCustomers(text: string): Promise<readonly PartnerHit[]> {
  return api.partner.search({ text: text.trim().slice(0, 80).trim(), side: 'customer', limit: HITS })
}

export interface PriceListForm {
  readonly draft: PriceListDraft
  readonly form: RecordForm<KnownPriceList>
  /** Levels somebody may pay; 最低售价 is not among them. */
  readonly levels: ShallowRef<readonly PriceLevel[]>
  readonly today: ShallowRef<BusinessDate | null>
  setEnabled(enabled: boolean): Promise<void>
}

/** 价格表 form: null makes a new one. */
export function usePriceListForm(id: PriceListId | null): PriceListForm {
  const draft = usePriceListDraft()
  const levels = shallowRef<readonly PriceLevel[]>([])
  const today = shallowRef<BusinessDate | null>(null)
  const form = useRecordForm<PriceListDraft, KnownPriceList>({
    draft,
    fill: (stored) => Object.assign(draft, stored === null ? emptyDraft() : draftOf(stored)),
    load: async (stored) => {
      const wanted = stored?.id ?? id
      return wanted === null ? null : known(await api.price.list({ id: wanted }))
    },
    check: () => missingParts(draft),
    send: async (stored) => {
      const { id: storedId, version } = stored ?? { id: null, version: null }
      return known(await api.price.saveList({ id: storedId, version, content: contentOf(draft) }))
    },
    locate: (field) => (field === 'name' || field === 'validTo' ? field : null),
    subject: (path) => problemSubject(draft, path),
  })
  async function ask(): Promise<void> {
    const [all, books] = await Promise.all([api.product.priceLevels({}), api.books.current({})])
    levels.value = all.filter(({ code }) => code !== 'minimum')
    today.value = books?.today ?? null
  }
  void ask()
  void form.load()
  return {
    draft,
    form,
    levels,
    today,
    async setEnabled(enabled) {
      if (form.stored !== null) form.keep(await known(await api.price.setListEnabled({ id: form.stored.id, enabled })))
    },
  }
}

/** The list with its products, as the pickers need them. */
async function known(list: PriceList): Promise<KnownPriceList> {
  const ids = [...new Set(list.lines.map((line) => line.productId))]
  return { ...list, products: await api.product.hits({ ...LOOKUP, ids: ids.slice(0, 1000) }) }
}

import { shallowRef, watch, type ShallowRef } from 'vue'
import type { ChosenPartner } from '#shared/contract/partner.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { chosenPartner } from './store.ts'

/** The partner a report is narrowed down to, with his name. */
export function useChosenPartner(chosen: () => PartnerId | null): ShallowRef<ChosenPartner | null> {
  const partner = shallowRef<ChosenPartner | null>(null)
  watch(
    chosen,
    async (id) => {
      if (id === (partner.value?.id ?? null)) return
      partner.value = id === null ? null : await chosenPartner(id).catch(() => null)
    },
    { immediate: true },
  )
  return partner
}

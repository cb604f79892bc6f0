import { shallowRef, watch, type Ref } from 'vue'
import type { PartnerStanding } from '#shared/contract/partner.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { partnerStanding } from '../store.ts'
import type { FormHeader } from './form-content.ts'

/** 欠款 · 账期 · 上次 of the chosen partner; null while there is none to show. */
export function usePartnerStanding(
  definition: DocumentDefinition,
  header: Readonly<Ref<FormHeader>>,
): Readonly<Ref<PartnerStanding | null>> {
  const standing = shallowRef<PartnerStanding | null>(null)
  const side = definition.partner
  if (side === null) return standing

  async function ask(of: 'supplier' | 'customer'): Promise<void> {
    const partner = header.value.partner
    const answer = partner === null ? null : await partnerStanding(partner.id, of).catch(() => null)
    if (header.value.partner?.id === partner?.id) standing.value = answer
  }
  watch(
    () => header.value.partner?.id,
    () => void ask(side),
  )
  onTopics(['partner', 'document'], () => void ask(side))
  return standing
}

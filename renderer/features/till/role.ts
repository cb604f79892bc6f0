import { shallowReactive } from 'vue'
import { roleMay } from '#shared/contract/permission.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { currentRole } from './store.ts'

export interface TillRole {
  readonly mayWriteProducts: boolean
  readonly maySet: boolean
  /** Stands for a price or a credit himself. */
  readonly mayOverride: boolean
  /** Opens what was sold again: 改单. */
  readonly mayAmend: boolean
}

/** What the user may do beside selling; nothing until it is known. */
export function useRole(): TillRole {
  const may = shallowReactive({ mayWriteProducts: false, maySet: false, mayOverride: false, mayAmend: false })
  async function ask(): Promise<void> {
    const role = await currentRole().catch(() => null)
    may.mayWriteProducts = role !== null && roleMay(role, 'product.write')
    may.mayOverride = role !== null && roleMay(role, 'price.override') && roleMay(role, 'credit.override')
    may.mayAmend = role !== null && roleMay(role, 'document.void')
    may.maySet = role !== null && roleMay(role, 'setting.write')
  }
  onTopics(['session', 'books'], () => void ask())
  void ask()
  return may
}

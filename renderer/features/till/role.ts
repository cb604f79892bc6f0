import { shallowReactive } from 'vue'
import { roleMay } from '#shared/contract/permission.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { currentRole } from './store.ts'

export interface TillRole {
  readonly mayWriteProducts: boolean
  readonly maySet: boolean
}

/** What the user may do beside selling; nothing until it is known. */
export function useRole(): TillRole {
  const may = shallowReactive({ mayWriteProducts: false, maySet: false })
  async function ask(): Promise<void> {
    const role = await currentRole().catch(() => null)
    may.mayWriteProducts = role !== null && roleMay(role, 'product.write')
    may.maySet = role !== null && roleMay(role, 'setting.write')
  }
  onTopics(['session', 'books'], () => void ask())
  void ask()
  return may
}

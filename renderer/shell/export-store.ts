import { shallowRef, type Ref } from 'vue'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { followProgress } from '#renderer/ipc/progress.ts'

export type ExportInput = InputOf<Endpoints['tableExport']['save']>
export type Exported = OutputOf<Endpoints['tableExport']['save']>

/** An export on its way; cancelled, it leaves nothing behind. */
export interface RunningExport {
  readonly answer: Promise<Exported>
  cancel(): void
}

export function exportView(input: ExportInput, onProgress: (done: number, total: number) => void): RunningExport {
  const requestId = crypto.randomUUID()
  const stop = followProgress(requestId, ({ done, total }) => onProgress(done, total))
  return {
    answer: api.tableExport.save(input, { requestId }).finally(stop),
    cancel: () => void api.work.cancel({ requestId }).catch(() => undefined),
  }
}

/** Whether the user may export at all; the books decide again when he does. */
export function useMayExport(): Readonly<Ref<boolean>> {
  const may = shallowRef(false)
  async function ask(): Promise<void> {
    try {
      const books = await api.books.current({})
      may.value = books !== null && roleMay(books.role, 'export')
    } catch {
      // Who cannot be told apart is offered nothing; the lists themselves say what is wrong.
      may.value = false
    }
  }
  onTopics(['session', 'books'], () => void ask())
  void ask()
  return may
}

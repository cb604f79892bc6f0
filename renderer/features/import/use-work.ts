import { ref, shallowRef } from 'vue'
import { AppError } from '#shared/errors/app-error.ts'
import { text } from '#renderer/text/text.ts'
import type { ImportProgress, RunningImport } from './store.ts'

/** One piece of work at a time: how far it is, how it is called off, what it came to. */
export function useWork() {
  const busy = ref(false)
  const running = shallowRef<RunningImport<unknown> | null>(null)
  const progress = shallowRef<ImportProgress | null>(null)
  const problem = shallowRef<unknown>(null)
  const said = ref('')

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = null
    said.value = ''
    try {
      await work()
    } catch (found) {
      if (found instanceof AppError && found.code === 'CANCELLED') said.value = text.value.imports.progress.cancelled
      else problem.value = found
    } finally {
      running.value = null
      progress.value = null
      busy.value = false
    }
  }

  /** @returns the answer of work that shows how far it is and can be called off */
  function follow<Answer>(
    begin: (onProgress: (now: ImportProgress) => void) => RunningImport<Answer>,
  ): Promise<Answer> {
    const begun = begin((now) => (progress.value = now))
    running.value = begun
    return begun.answer
  }

  return { busy, running, progress, problem, said, attempt, follow }
}

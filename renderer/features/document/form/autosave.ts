import { onScopeDispose, shallowRef, type Ref } from 'vue'
import type { DraftId } from '#shared/kernel/id.ts'
import type { DraftContent } from '../store.ts'

export interface AutosaveSource {
  /** What there is to keep now. */
  content(): DraftContent
  /** Nothing was entered yet: no draft is made of it. */
  isEmpty(): boolean
  save(id: DraftId | null, content: DraftContent): Promise<{ readonly id: DraftId; readonly updatedAt: number }>
}

export interface Autosave {
  readonly draftId: Readonly<Ref<DraftId | null>>
  readonly savedAt: Readonly<Ref<number | null>>
  readonly status: Readonly<Ref<'idle' | 'saving' | 'failed'>>
  /** Something may have changed: it is saved within a second. */
  touch(): void
  /** Save now and wait until it is done; null when there was nothing to save. */
  flush(): Promise<DraftId | null>
  /** The form now holds this draft (or none): what it holds counts as saved. */
  adopt(id: DraftId | null, savedAt: number | null): void
}

/** At most one second may be lost in a power cut; half of it leaves time for the writing itself. */
const DELAY = 500
const RETRY_DELAY = 2000

/** Keep the form as a draft while it is being filled. One save at a time, so that the last one wins. */
export function useAutosave(source: AutosaveSource): Autosave {
  const draftId = shallowRef<DraftId | null>(null)
  const savedAt = shallowRef<number | null>(null)
  const status = shallowRef<'idle' | 'saving' | 'failed'>('idle')
  let kept = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  /** Grows when the form turns to another draft; an answer for the former one is then dropped. */
  let epoch = 0

  function schedule(delay: number): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void save()
    }, delay)
  }

  function save(): Promise<void> {
    running = running.then(saveOnce)
    return running
  }

  async function saveOnce(): Promise<void> {
    const content = source.content()
    const text = JSON.stringify(content)
    if (text === kept || (draftId.value === null && source.isEmpty())) return
    const mine = epoch
    status.value = 'saving'
    try {
      const saved = await source.save(draftId.value, content)
      if (mine !== epoch) return
      kept = text
      draftId.value = saved.id
      savedAt.value = saved.updatedAt
      status.value = 'idle'
    } catch {
      if (mine !== epoch) return
      status.value = 'failed'
      schedule(RETRY_DELAY)
    }
  }

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
  }

  onScopeDispose(() => {
    // The tab is being closed: what was typed in the last half second is kept, too.
    if (timer !== undefined) void save()
    stop()
  })

  return {
    draftId,
    savedAt,
    status,
    touch: () => schedule(DELAY),
    async flush() {
      stop()
      await save()
      return draftId.value
    },
    adopt(id, at) {
      stop()
      epoch += 1
      draftId.value = id
      savedAt.value = at
      status.value = 'idle'
      kept = JSON.stringify(source.content())
    },
  }
}

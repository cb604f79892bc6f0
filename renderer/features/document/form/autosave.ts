import { computed, onScopeDispose, type ComputedRef, type Ref } from 'vue'
import type { DraftId } from '#shared/kernel/id.ts'
import { DraftWriter, type DraftSource, type DraftTrouble, type KeptDraft } from './draft-writer.ts'

export interface Autosave {
  readonly draftId: ComputedRef<DraftId | null>
  readonly savedAt: ComputedRef<number | null>
  readonly status: Readonly<Ref<'idle' | 'saving' | 'failed'>>
  readonly trouble: Readonly<Ref<DraftTrouble | null>>
  /** Something may have changed: it is saved within a second. */
  touch(): void
  /**
   * Save now and wait until it is done; null when there was nothing to save.
   * @throws what kept it from being saved: NOT_FOUND and CHANGED_MEANWHILE are also shown as `trouble`
   */
  flush(): Promise<DraftId | null>
  /** Save as `flush` does; the draft is then posted or deleted, so nothing is saved until `release` or `adopt`. */
  handOver(): Promise<DraftId | null>
  /** It was neither posted nor deleted, for this reason: go on saving. */
  release(problem: unknown): void
  /** Keep what the form holds as a draft of its own. */
  saveAsNew(): Promise<DraftId | null>
  /** What happened to the former draft was read. */
  dismiss(): void
  /** The form now holds this draft (or none): what it holds counts as saved. */
  adopt(draft: KeptDraft | null): void
}

/** At most one second may be lost in a power cut; half of it leaves time for the writing itself. */
const DELAY = 500
const RETRY_DELAY = 2000

/** Keep the form as a draft while it is being filled. */
export function useAutosave(source: DraftSource): Autosave {
  const writer = new DraftWriter(source)
  const { draft, status, trouble } = writer
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  // After that no timer may run: other books could be open by then.
  let disposed = false

  function schedule(delay: number): void {
    if (disposed || held) return
    timer ??= setTimeout(() => {
      timer = undefined
      void save().catch(() => undefined)
    }, delay)
  }

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
  }

  async function save(): Promise<void> {
    try {
      await writer.write()
    } catch (problem) {
      // What waits for the user's choice is not tried again.
      if (trouble.value !== 'changed' && (status.value === 'failed' || writer.isUnsaved())) schedule(RETRY_DELAY)
      throw problem
    }
  }

  async function flush(): Promise<DraftId | null> {
    stop()
    await (held || disposed ? writer.settled() : save())
    return draft.value?.id ?? null
  }

  onClosing(() => {
    // A draft changed elsewhere is not overwritten, and what was typed here is not lost.
    if (trouble.value === 'changed') writer.renew()
    else if (timer === undefined) return
    stop()
    if (!held) void save().catch(() => undefined)
  })
  onScopeDispose(() => (disposed = true))

  return {
    draftId: computed(() => draft.value?.id ?? null),
    savedAt: computed(() => draft.value?.updatedAt ?? null),
    status,
    trouble,
    touch: () => schedule(DELAY),
    flush,
    async handOver() {
      const id = await flush()
      stop()
      held = true
      return id
    },
    release(problem) {
      held = false
      writer.heed(problem)
      schedule(DELAY)
    },
    saveAsNew() {
      writer.renew()
      return flush()
    },
    dismiss: () => (trouble.value = null),
    adopt(one) {
      stop()
      held = false
      writer.adopt(one)
    },
  }
}

/** The tab or the window is being closed: what was typed in the last half second is kept, too. */
function onClosing(saveRest: () => void): void {
  // The request leaves before the window's own answer does, so the program still gets it.
  window.addEventListener('beforeunload', saveRest)
  onScopeDispose(() => {
    window.removeEventListener('beforeunload', saveRest)
    saveRest()
  })
}

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
  /** Something is entered that no draft holds yet. */
  isUnsaved(): boolean
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
  /** Give up what is not saved: nothing is written any more. */
  abandon(): void
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
  const next = pendingCall(() => void save().catch(() => undefined))
  let held = false
  // After that no timer may run: other books could be open by then.
  let disposed = false

  function schedule(delay: number): void {
    if (!disposed && !held) next.start(delay)
  }

  function hold(): void {
    next.stop()
    held = true
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
    next.stop()
    await (held || disposed ? writer.settled() : save())
    return draft.value?.id ?? null
  }

  onClosing(() => {
    // A draft changed elsewhere is not overwritten, and what was typed here is not lost.
    if (trouble.value === 'changed') writer.renew()
    else if (!next.isWaiting()) return
    next.stop()
    if (!held) void save().catch(() => undefined)
  })
  onScopeDispose(() => (disposed = true))

  return {
    draftId: computed(() => draft.value?.id ?? null),
    savedAt: computed(() => draft.value?.updatedAt ?? null),
    status,
    trouble,
    touch: () => schedule(DELAY),
    isUnsaved: () => !held && writer.isUnsaved(),
    flush,
    async handOver() {
      const id = await flush()
      hold()
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
    abandon: hold,
    dismiss: () => (trouble.value = null),
    adopt(one) {
      next.stop()
      held = false
      writer.adopt(one)
    },
  }
}

/** A call that is due once; asking for it again while it waits changes nothing. */
function pendingCall(run: () => void): { start(delay: number): void; stop(): void; isWaiting(): boolean } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    start(delay) {
      timer ??= setTimeout(() => {
        timer = undefined
        run()
      }, delay)
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
    isWaiting: () => timer !== undefined,
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

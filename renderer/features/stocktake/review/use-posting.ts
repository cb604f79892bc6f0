import { shallowRef, type Ref } from 'vue'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import { postStocktake, redoPosting, undoPosting, type Posted, type PostInput } from '../review-store.ts'

/** A posting that can still be taken back, shown for ten seconds. */
export interface PostedToast {
  readonly id: number
  readonly posted: Posted
}

export interface Posting {
  readonly busy: Readonly<Ref<boolean>>
  readonly problem: Readonly<Ref<unknown>>
  /** No definite answer came: the same request is to be sent again before anything else. */
  readonly unknown: Readonly<Ref<boolean>>
  readonly toast: Readonly<Ref<PostedToast | null>>
  post(input: PostInput): Promise<void>
  /** The same on another date, after the count date turned out to be closed. */
  postOn(date: BusinessDate): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  dismiss(): void
  hideToast(): void
}

/** Refusals of a rule: nothing was written. Anything else may have come after the commit. */
const FAULTS = new Set(['INTERNAL', 'DISK_FAULT', 'BUSY', 'NO_ACCESS', 'DAMAGED', 'NO_BOOKS_OPEN'])

/** 过账 of a stocktake, and back. An attempt keeps its request id until a definite answer comes, so none posts twice. */
export function usePosting(id: StocktakeId, changed: () => void): Posting {
  const busy = shallowRef(false)
  const problem = shallowRef<unknown>(null)
  const unknown = shallowRef(false)
  const toast = shallowRef<PostedToast | null>(null)
  let attempt: { readonly input: PostInput; readonly requestId: string } | null = null
  let last: PostInput | null = null
  let toasts = 0

  async function run(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = null
    try {
      await work()
      changed()
    } catch (refusal) {
      problem.value = refusal
    } finally {
      busy.value = false
    }
  }

  async function send(input: PostInput): Promise<void> {
    last = input
    attempt ??= { input, requestId: crypto.randomUUID() }
    try {
      const posted = await postStocktake(id, attempt.input, attempt.requestId)
      attempt = null
      unknown.value = false
      toasts += 1
      toast.value = { id: toasts, posted }
    } catch (refusal) {
      unknown.value = !(refusal instanceof AppError) || FAULTS.has(refusal.code)
      if (!unknown.value) attempt = null
      throw refusal
    }
  }

  return {
    busy,
    problem,
    unknown,
    toast,
    post: (input) => run(() => send(input)),
    postOn: (businessDate) => run(() => send({ keepMissed: true, acceptLate: true, ...last, businessDate })),
    undo: () =>
      run(async () => {
        toast.value = null
        await undoPosting(id, '')
      }),
    redo: () =>
      run(async () => {
        await redoPosting(id, null)
      }),
    dismiss: () => (problem.value = null),
    hideToast: () => (toast.value = null),
  }
}

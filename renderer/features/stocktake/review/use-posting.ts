import { shallowRef, type Ref } from 'vue'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import {
  postStocktake,
  redoPosting,
  uncostedGains,
  undoPosting,
  type Posted,
  type PostInput,
  type Redone,
} from '../review-store.ts'

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
  /** Goods without a cost that would come in at 0.00: named first, posted when asked again. */
  readonly uncosted: Readonly<Ref<readonly string[]>>
  /** What recomputing changed; null: nothing to tell. */
  readonly redone: Readonly<Ref<Redone | null>>
  /** @param gains goods come in, so that a missing cost is looked for first */
  post(input: PostInput, gains: boolean): Promise<void>
  /** The same on another date, after the count date turned out to be closed. */
  postOn(date: BusinessDate): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  dismiss(): void
  /** The review changed: what was asked no longer holds. */
  withdraw(): void
  hideToast(): void
}

/** Refusals of a rule: nothing was written. Anything else may have come after the commit. */
const FAULTS = new Set(['INTERNAL', 'DISK_FAULT', 'BUSY', 'NO_ACCESS', 'DAMAGED', 'NO_BOOKS_OPEN'])

/** 过账 of a stocktake, and back. An attempt keeps its request id until a definite answer comes, so none posts twice. */
export function usePosting(id: StocktakeId, changed: () => void): Posting {
  const { busy, problem, run } = useOneAtATime()
  const unknown = shallowRef(false)
  const toast = shallowRef<PostedToast | null>(null)
  const { uncosted, goesOn, withdraw } = useGainQuestion(id)
  const redone = shallowRef<Redone | null>(null)
  let attempt: { readonly input: PostInput; readonly requestId: string } | null = null
  let last: PostInput | null = null
  let toasts = 0

  async function send(input: PostInput): Promise<void> {
    last = input
    attempt ??= { input, requestId: crypto.randomUUID() }
    try {
      const posted = await postStocktake(id, attempt.input, attempt.requestId)
      attempt = null
      unknown.value = false
      toasts += 1
      toast.value = { id: toasts, posted }
      withdraw()
      changed()
    } catch (refusal) {
      unknown.value = !(refusal instanceof AppError) || FAULTS.has(refusal.code)
      if (!unknown.value) attempt = null
      throw refusal
    }
  }

  function dismiss(): void {
    problem.value = null
    redone.value = null
    withdraw()
  }

  return {
    busy,
    problem,
    unknown,
    toast,
    uncosted,
    redone,
    post: (input, gains) =>
      run(async () => {
        if (attempt !== null || !gains || (await goesOn(input))) await send(input)
      }),
    postOn: (businessDate) => run(() => send({ keepMissed: true, acceptLate: true, ...last, businessDate })),
    undo: () =>
      run(async () => {
        toast.value = null
        redone.value = null
        await undoPosting(id, '')
        changed()
      }),
    redo: () =>
      run(async () => {
        redone.value = await redoPosting(id, null)
        changed()
      }),
    dismiss,
    withdraw,
    hideToast: () => (toast.value = null),
  }
}

/** A second press while an answer is awaited does nothing; a refusal stands until the next try. */
function useOneAtATime() {
  const busy = shallowRef(false)
  const problem = shallowRef<unknown>(null)
  async function run(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = null
    try {
      await work()
    } catch (refusal) {
      problem.value = refusal
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}

/** Gains without a cost are named once; asked again, they are posted. */
function useGainQuestion(id: StocktakeId) {
  const uncosted = shallowRef<readonly string[]>([])
  return {
    uncosted,
    async goesOn(input: PostInput): Promise<boolean> {
      if (uncosted.value.length > 0) return true
      uncosted.value = await uncostedGains(id, input)
      return uncosted.value.length === 0
    },
    withdraw: () => void (uncosted.value = []),
  }
}

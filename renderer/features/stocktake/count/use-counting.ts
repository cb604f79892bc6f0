import { shallowReactive } from 'vue'
import type { BatchContent } from '#shared/contract/document-line.ts'
import type { ProductId, StocktakeEventId, StocktakeLineId } from '#shared/kernel/id.ts'
import type { CountCalls } from '../count-store.ts'
import type { CountMode } from './count-typing.ts'
import { newCountingState, type CountingHooks, type CountingState } from './counting-state.ts'
import { CountingSteps } from './counting-steps.ts'
import { lasting, type Notice } from './notice.ts'
import { createQueue } from '#renderer/ui/scan/queue.ts'

export interface Counting {
  readonly state: CountingState
  /** Entries are on their way: what the back end publishes meanwhile is their echo. */
  busy(): boolean
  scan(code: string): void
  /** Enter: does with what is typed what it means. */
  submit(): void
  /** Null: my last entry that still holds. */
  undo(eventId: StocktakeEventId | null): void
  /** 与账相符 */
  equal(): void
  setMode(mode: CountMode): void
  nextUncounted(): void
  /** Make a line of the list the current one; its figure is asked for. */
  select(lineId: StocktakeLineId): void
  /** The current product may have changed elsewhere. */
  reload(): void
  takeIn(productId: ProductId, batch: BatchContent | null, notice: Notice): void
  takeSerial(serial: string, notice: Notice): void
  choose(lineId: StocktakeLineId, notice: Extract<Notice, { kind: 'choice' }>): void
  setLocation(location: string): void
  dismiss(notice: Notice): void
  /** Leave the current product without a figure. */
  leave(): void
}

/** Counting, one entry after the other: keys and scans may come faster than answers, and are done in their order. */
export function useCounting(calls: CountCalls, hooks: CountingHooks, mode: CountMode): Counting {
  const state = shallowReactive(newCountingState(mode))
  const queue = createQueue((problem) => (state.problem = problem))
  const steps = new CountingSteps(state, calls, hooks)

  /** What was typed goes with the entry at once, so that the next key begins anew. */
  function taken(): string {
    const { typed } = state
    Object.assign(state, { typed: '', problem: null, notices: lasting(state.notices) })
    return typed
  }

  return {
    state,
    busy: queue.busy,
    scan(code) {
      const typed = taken()
      queue.add(() => steps.scan(code, typed))
    },
    submit() {
      const typed = taken()
      queue.add(() => steps.submit(typed))
    },
    undo: (eventId) => queue.add(() => steps.undo(eventId)),
    equal: () => queue.add(() => steps.equal()),
    setMode(mode) {
      state.mode = mode
      queue.add(() => (mode === 'sheet' ? steps.startSheet() : steps.leaveSheet()))
    },
    nextUncounted: () => queue.add(() => steps.nextUncounted(state.card?.rowNumber ?? 0)),
    select: (lineId) => queue.add(() => steps.goTo(lineId, null, state.mode === 'sheet' ? 'sheet' : 'none')),
    reload: () => queue.add(() => steps.reload()),
    takeIn: (productId, batch, notice) => queue.add(() => steps.takeIn(productId, batch, notice)),
    takeSerial: (serial, notice) => queue.add(() => steps.takeSerial(serial, notice)),
    choose: (lineId, notice) => queue.add(() => steps.choose(lineId, notice)),
    setLocation: (location) => queue.add(() => steps.setLocation(location)),
    dismiss: (notice) => (state.notices = state.notices.filter((one) => one !== notice)),
    leave: () => Object.assign(state, { awaiting: false, walk: 'none' }),
  }
}

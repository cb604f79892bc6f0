import { shallowReactive, type MaybeRefOrGetter } from 'vue'
import type { KeyHint } from './current-tab.ts'

/** What the screen of a tab told the shell while it is mounted: status bar texts and keys. */
export interface ScreenState {
  facts: MaybeRefOrGetter<readonly string[]>
  hints: MaybeRefOrGetter<readonly KeyHint[]>
  mayClose: () => boolean
  readonly keyHandlers: Set<(event: KeyboardEvent) => void>
  /** What the handlers listen for, one list for each. */
  readonly boundKeys: Set<readonly string[]>
}

const states = shallowReactive(new Map<string, ScreenState>())

export function screenState(tabId: string): ScreenState {
  const known = states.get(tabId)
  if (known) return known
  const state = shallowReactive<ScreenState>({
    facts: [],
    hints: [],
    mayClose: () => true,
    keyHandlers: new Set(),
    boundKeys: shallowReactive(new Set()),
  })
  states.set(tabId, state)
  return state
}

export function forgetScreenState(tabId: string): void {
  states.delete(tabId)
}

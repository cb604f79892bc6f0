import { inject, type ComputedRef, type InjectionKey, type MaybeRefOrGetter } from 'vue'
import type { Need } from '#renderer/ui/rights.ts'
import type { ScreenParameters } from './screen.ts'

export interface KeyHint {
  /** Key caps to draw, e.g. ['Ctrl', 'S'] or ['F9']. */
  readonly keys: readonly string[]
  readonly label: string
  /** Left out where the user may not do it. */
  readonly needs?: Need
}

/** What a screen may do to the tab it lives in. */
export interface CurrentTab {
  readonly id: string
  /** Screens stay mounted while hidden; only the active one answers keys and fills the status bar. */
  readonly active: ComputedRef<boolean>
  setTitle(title: string): void
  setDirty(dirty: boolean): void
  /** Replace the parameters kept over a restart (e.g. the draft id once it exists). */
  setParameters(parameters: ScreenParameters): void
  open(screen: string, parameters?: ScreenParameters): void
  close(): void
  /** Asked when the user closes the tab from outside (×, Ctrl+W): false keeps it open, so that the screen can ask first. */
  guardClose(mayClose: () => boolean): void
  /** Status bar: facts left, key hints right. Reactive getters. */
  setStatus(facts: MaybeRefOrGetter<readonly string[]>, hints: MaybeRefOrGetter<readonly KeyHint[]>): void
  /**
   * Keys while this tab is active, e.g. `{ F9: post, 'Control+s': saveDraft }` (tinykeys syntax). Ends with the scope. With
   * `needs` they are bound only for who may do what they do.
   */
  useKeys(bindings: Readonly<Record<string, (event: KeyboardEvent) => void>>, needs?: Need): void
}

export const CURRENT_TAB: InjectionKey<CurrentTab> = Symbol('current tab')

/** The tab this component lives in. Component tests provide a fake. */
export function useCurrentTab(): CurrentTab {
  const tab = inject(CURRENT_TAB)
  if (tab === undefined) throw new Error('not inside a tab')
  return tab
}

import { inject, provide, type InjectionKey } from 'vue'
import { TILL_PRESETS, tillKeyMap, type TillAction, type TillKeyMap } from '#shared/domain/till/till-key.ts'
import type { TillFacts } from './till-state.ts'

/** The layout in use; until the settings have been read, the suggested one. */
export function layoutOf(facts: TillFacts | null): TillKeyMap {
  return facts === null ? TILL_PRESETS.guanjiapo : tillKeyMap(facts.settings.keys)
}

/** Key caps of an action as they are drawn; none when no key has it. */
export function capsOf(map: TillKeyMap, action: TillAction): readonly string[] {
  const [key] = map[action]
  return key === undefined ? [] : capsOfKey(key)
}

/** `Control+d` → Ctrl, D */
export function capsOfKey(key: string): readonly string[] {
  return key.split('+').map((part) => (part === 'Control' ? 'Ctrl' : part.length === 1 ? part.toUpperCase() : part))
}

export type TillCaps = (action: TillAction) => readonly string[]

const TILL_CAPS: InjectionKey<TillCaps> = Symbol('key caps of the till')

/** For the panels of a till: the caps of the layout in use. */
export function provideTillCaps(layout: () => TillKeyMap): TillCaps {
  const caps: TillCaps = (action) => capsOf(layout(), action)
  provide(TILL_CAPS, caps)
  return caps
}

export function useTillCaps(): TillCaps {
  return inject(TILL_CAPS, () => (action: TillAction) => capsOf(TILL_PRESETS.guanjiapo, action), true)
}

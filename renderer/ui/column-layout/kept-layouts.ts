import { computed, shallowRef, type ComputedRef } from 'vue'

type Kept = Readonly<Record<string, unknown>>

const kept = shallowRef<Kept>({})
let keep: (name: string, layout: unknown) => void = () => undefined

/** Only the shell's layout store gives them, for the user of the open books at this computer. */
export function giveLayouts(layouts: Kept, keeper: (name: string, layout: unknown) => void): void {
  kept.value = layouts
  keep = keeper
}

const usual = shallowRef<string | null>(null)

/** Only the shell's layout store says it: the preset entry grids begin with in books of this trade. */
export function giveUsualPreset(preset: string | null): void {
  usual.value = preset
}

/** Null: nothing in particular. */
export const usualPreset: ComputedRef<string | null> = computed(() => usual.value)

/** How the list or grid of this name was arranged; undefined: never. */
export function keptLayout(name: string): ComputedRef<unknown> {
  return computed(() => (Object.hasOwn(kept.value, name) ? kept.value[name] : undefined))
}

/** Shown at once, everywhere the name is on screen; kept behind it. */
export function changeLayout(name: string, layout: unknown): void {
  kept.value = { ...kept.value, [name]: layout }
  keep(name, layout)
}

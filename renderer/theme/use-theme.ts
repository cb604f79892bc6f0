import { computed, onScopeDispose, shallowRef, watchEffect, type ComputedRef, type Ref } from 'vue'
import type { MachineSettings } from '#shared/contract/machine.ts'
import type { ThemeName } from './tokens.ts'

const DARK = '(prefers-color-scheme: dark)'
const MORE_CONTRAST = '(prefers-contrast: more)'

/** What the chosen theme is painted as; `system` follows the computer, also while the program runs. */
export function useTheme(chosen: Ref<MachineSettings['theme']>): ComputedRef<ThemeName> {
  const dark = followMedia(DARK)
  const moreContrast = followMedia(MORE_CONTRAST)
  return computed(() => {
    if (chosen.value === 'highContrast') return 'hc'
    if (chosen.value !== 'system') return chosen.value
    if (moreContrast.value) return 'hc'
    return dark.value ? 'dark' : 'light'
  })
}

/** Put theme, font scale and language on `<html>`, where the style sheets read them. */
export function paintRoot(theme: Ref<ThemeName>, fontScale: Ref<number>, language: Ref<string>): void {
  watchEffect(() => {
    const root = document.documentElement
    root.dataset.theme = theme.value
    root.lang = language.value
    root.style.setProperty('--fs', String(fontScale.value / 100))
  })
}

function followMedia(query: string): Ref<boolean> {
  const media = window.matchMedia(query)
  const matches = shallowRef(media.matches)
  const update = () => (matches.value = media.matches)
  media.addEventListener('change', update)
  onScopeDispose(() => media.removeEventListener('change', update))
  return matches
}

import { nextTick, onMounted, watch, type ComputedRef } from 'vue'

/** Put the focus where the work is when a screen opens and each time its tab comes to the front. */
export function useFocusOnShow(active: ComputedRef<boolean>, focus: () => void): void {
  const focusSoon = () => void nextTick(() => active.value && focus())
  onMounted(focusSoon)
  watch(active, focusSoon)
}

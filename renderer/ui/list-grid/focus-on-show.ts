import { nextTick, onMounted, watch, type ComputedRef, type Ref } from 'vue'

/** Put the focus where the work is when a screen opens and each time its tab comes to the front. */
export function useFocusOnShow(active: ComputedRef<boolean>, focus: () => void): void {
  const focusSoon = () => void nextTick(() => active.value && focus())
  onMounted(focusSoon)
  watch(active, focusSoon)
}

/** The same for what is there only once it has been read; whoever has gone somewhere else meanwhile stays there. */
export function useFocusWhenThere(active: ComputedRef<boolean>, work: Readonly<Ref<HTMLElement | null>>): void {
  useFocusOnShow(active, () => work.value?.focus())
  watch(work, () => {
    if (active.value && document.activeElement === document.body) work.value?.focus()
  })
}

import { nextTick, onMounted, type Ref } from 'vue'

/**
 * A page that has no first thing to do takes the focus itself when it opens: the keys that scroll work at once, and
 * Tab goes to its first control instead of through the whole window. The page needs `tabindex="-1"`.
 */
export function usePageFocus(page: Readonly<Ref<HTMLElement | null>>): void {
  onMounted(async () => {
    await nextTick()
    if (page.value?.contains(document.activeElement) === false) page.value.focus({ preventScroll: true })
  })
}

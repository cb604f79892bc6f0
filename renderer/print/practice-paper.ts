import { readonly, shallowRef, type Ref } from 'vue'

const marked = shallowRef(false)

/** While it is true everything that is printed says 「练习」: what comes out of a copy is no document of the shop. */
export const isPracticePaper: Readonly<Ref<boolean>> = readonly(marked)

/** Only the books store says it. */
export function markPaper(practice: boolean): void {
  marked.value = practice
}

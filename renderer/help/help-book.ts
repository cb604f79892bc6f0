import { shallowRef, watch, type ShallowRef } from 'vue'
import { language } from '#renderer/text/text.ts'
import { loadHelp, type HelpBook } from './load-help.ts'

/** The help in the language of the program, and why it cannot be shown; both null while it is fetched. */
export function useHelpBook(): { readonly book: ShallowRef<HelpBook | null>; readonly failure: ShallowRef<unknown> } {
  const book = shallowRef<HelpBook | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    language,
    async (wanted) => {
      try {
        const loaded = await loadHelp(wanted)
        if (wanted !== language.value) return
        book.value = loaded
        failure.value = null
      } catch (problem) {
        failure.value = problem
      }
    },
    { immediate: true },
  )
  return { book, failure }
}

import { computed, type ComputedRef } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'

export interface CurrentBooks {
  readonly books: ComputedRef<Books | null>
  /** Ask again, after their settings were changed. */
  reload(): Promise<void>
}

/** The open books, for screens that show what depends on their settings or on who is logged in. */
export function useCurrentBooks(): CurrentBooks {
  const store = useBooksStore()
  return { books: computed(() => store.current), reload: store.load }
}

import { nextTick } from 'vue'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { keepAll } from './before-leaving.ts'
import { useTabsStore } from './tabs-store.ts'
import { useTodayStore } from './today-store.ts'

let leaving = false

/**
 * What is typed is kept before other books (or none) take the place of the open ones; if that fails, they stay open at
 * the tab that says why.
 */
export async function leaveBooks(then: () => Promise<void>): Promise<void> {
  const books = useBooksStore()
  const tabs = useTabsStore()
  const today = useTodayStore()
  const left = books.current
  if (leaving || left === null) return
  leaving = true
  try {
    const stuck = await keepAll()
    if (stuck !== null) return tabs.activate(stuck)
    tabs.clear()
    today.clear()
    // What was typed meanwhile is written by the screens as they go.
    await nextTick()
    await keepAll()
    await then()
  } catch (problem) {
    if (books.current !== null) await tabs.restore({ booksUuid: left.uuid, userName: left.userName })
    throw problem
  } finally {
    leaving = false
  }
}

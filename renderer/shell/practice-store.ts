import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { leaveBooks } from './leave-books.ts'

/** 练习模式: into a throw-away copy of the open books, and back. */
export const usePracticeStore = defineStore('practice', () => {
  const books = useBooksStore()
  const failure = shallowRef<unknown>(null)

  async function change(work: () => Promise<void>): Promise<void> {
    failure.value = null
    await leaveBooks(work).catch((problem: unknown) => (failure.value = problem))
  }

  /** What is to be done in the copy, e.g. a tour, begins when its home is there. */
  const begin = () => change(books.beginPractice)
  const end = () => change(books.endPractice)

  return { failure, begin, end }
})

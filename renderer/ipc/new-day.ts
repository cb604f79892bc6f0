import type { Ref } from 'vue'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from './changed.ts'

/**
 * Keeps the day of a screen that is left open over midnight the one of the books.
 * @param turn takes the new day over; left out: it only replaces the old one
 */
export function followDay(
  today: Ref<BusinessDate>,
  ask: () => Promise<{ readonly today: BusinessDate } | null>,
  turn: (next: BusinessDate) => void = (next) => (today.value = next),
): void {
  onTopics(['day'], async () => {
    const books = await ask().catch(() => null)
    if (books !== null && books.today !== today.value) turn(books.today)
  })
}

import { computed, type ComputedRef } from 'vue'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { useClosedPeriodStore } from '#renderer/shell/closed-period-store.ts'
import { text } from '#renderer/text/text.ts'

/** What to say under the date of a document while it lies in a closed period; null when it may be posted. */
export function useClosedDate(date: () => BusinessDate): ComputedRef<string | null> {
  const closed = useClosedPeriodStore()
  return computed(() =>
    closed.through !== null && date() <= closed.through ? text.value.period.dateClosed(closed.through) : null,
  )
}

import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import type { ClosingRecord, PeriodCheck } from '#shared/contract/period.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'

export type PeriodStatus = OutputOf<Endpoints['period']['status']>

export interface Period {
  /** The open books: who asks, and under which name they are confirmed. */
  readonly books: Latest<Books>
  mayClose(): boolean
  mayReopen(): boolean
  readonly status: Latest<PeriodStatus>
  /** Closings that stand, newest first. */
  readonly records: Latest<readonly ClosingRecord[]>
  /** What should be looked at before closing through the chosen day. */
  readonly checks: Latest<readonly PeriodCheck[]>
  readonly through: ShallowRef<BusinessDate | null>
}

/** 结账: its state, its record, and the checks of a chosen day, asked again whenever something of it changes. */
export function usePeriod(): Period {
  const through = shallowRef<BusinessDate | null>(null)
  const books = useLatest(() => api.books.current({}))
  const may = (permission: 'period.close' | 'period.reopen') =>
    books.value !== null && roleMay(books.value.role, permission)
  const status = useLatest(() => api.period.status({}))
  const records = useLatest<readonly ClosingRecord[]>(() => api.period.records({}))
  const checks = useLatest<readonly PeriodCheck[]>(async () =>
    through.value === null || !may('period.close') ? [] : api.period.check({ through: through.value }),
  )
  const ask = () => void Promise.all([books.ask(), status.ask(), records.ask(), checks.ask()])
  watch([through, () => books.value?.role], () => void checks.ask())
  onTopics(['period', 'document', 'draft', 'stock', 'session'], ask)
  ask()
  return {
    books,
    mayClose: () => may('period.close'),
    mayReopen: () => may('period.reopen'),
    status,
    records,
    checks,
    through,
  }
}

export async function closePeriod(through: BusinessDate): Promise<void> {
  await api.period.close({ through })
}

/** @param through null: nothing stays closed */
export async function reopenPeriod(through: BusinessDate | null, reason: string): Promise<void> {
  await api.period.reopen({ through, reason })
}

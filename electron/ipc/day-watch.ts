import { businessDateOf } from '#shared/kernel/business-date.ts'
import type { BooksHost } from './books-host.ts'

/** Whether the open books have come to another business day since it was looked the last time. */
export class DayWatch {
  private readonly host: BooksHost
  private readonly clock: () => number
  private seen = ''

  constructor(host: BooksHost, clock: () => number) {
    this.host = host
    this.clock = clock
  }

  /** True the first time, too: the day may have turned since the books were opened. */
  runDue(): boolean {
    if (!this.host.isOpen) return false
    const { uuid, dayBoundary } = this.host.current.settings
    const now = `${uuid} ${businessDateOf(this.clock(), dayBoundary)}`
    const turned = now !== this.seen
    this.seen = now
    return turned
  }
}

import { zKeptSchedules, type KeptSchedules } from '#shared/contract/export-schedule.ts'
import { withLaterFilters } from '#shared/domain/report/parameters.ts'
import { KeptByBooks } from '../../kept-by-books.ts'

/** Conditions of a report as an earlier program kept them. */
function upToDate(key: string, value: unknown): unknown {
  return key === 'parameters' ? withLaterFilters(value) : value
}

/** 定时导出 of every books file at this computer. */
export class ScheduleStore extends KeptByBooks<KeptSchedules> {
  constructor(file: string) {
    super(file, zKeptSchedules, { folder: null, schedules: [], written: {} }, upToDate)
  }
}

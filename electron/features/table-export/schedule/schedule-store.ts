import { zKeptSchedules, type KeptSchedules } from '#shared/contract/export-schedule.ts'
import { KeptByBooks } from '../../kept-by-books.ts'

/** 定时导出 of every books file at this computer. */
export class ScheduleStore extends KeptByBooks<KeptSchedules> {
  constructor(file: string) {
    super(file, zKeptSchedules, { folder: null, schedules: [], written: {} })
  }
}

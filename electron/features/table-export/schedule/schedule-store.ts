import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { zKeptSchedules, type KeptSchedules } from '#shared/contract/export-schedule.ts'
import { withLaterFilters } from '#shared/domain/report/parameters.ts'
import { understood } from '../../user-file.ts'

/** Conditions of a report as an earlier program kept them. */
function upToDate(key: string, value: unknown): unknown {
  return key === 'parameters' ? withLaterFilters(value) : value
}

const NOTHING: KeptSchedules = { folder: null, schedules: [], written: {} }

/**
 * 定时导出 of every books file at this computer, in one JSON file: folders are of a computer, so they are no part of the
 * books. Read each time, so that what a crash left is what counts.
 */
export class ScheduleStore {
  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  of(booksUuid: string): KeptSchedules {
    const all = this.readAll()
    const kept = zKeptSchedules.safeParse(Object.hasOwn(all, booksUuid) ? all[booksUuid] : undefined)
    return kept.success ? kept.data : NOTHING
  }

  /** @throws AppError NO_ACCESS, DISK_FULL */
  put(booksUuid: string, kept: KeptSchedules): void {
    understood(() => {
      mkdirSync(dirname(this.file), { recursive: true })
      writeFileSync(`${this.file}.new`, JSON.stringify({ ...this.readAll(), [booksUuid]: kept }), { flush: true })
      renameSync(`${this.file}.new`, this.file)
    })
  }

  private readAll(): Record<string, unknown> {
    try {
      const parsed: unknown = JSON.parse(readFileSync(this.file, 'utf8'), upToDate)
      return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {}
    } catch {
      // Nothing was ever scheduled here, or somebody broke the file: both mean none.
      return {}
    }
  }
}

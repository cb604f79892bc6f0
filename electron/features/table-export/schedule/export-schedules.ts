import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptSchedule, KeptSchedules, ScheduleRun } from '#shared/contract/export-schedule.ts'
import { roleMay } from '#shared/contract/permission.ts'
import { newestDue, turnOf } from '#shared/domain/export-schedule.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import { closedThrough } from '#db/ledger/period.ts'
import { listUsers } from '#db/repository/books.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import type { BooksHost } from '../../../ipc/books-host.ts'
import type { Context } from '../../../ipc/context.ts'
import { refusalOf } from '../../refusal.ts'
import { understood } from '../../user-file.ts'
import { assertExportable } from '../source.ts'
import { writeWhole, type Writing } from '../write-whole.ts'
import { dueInput, fileNameOf } from './due-input.ts'
import { freeName, stamp } from './free-name.ts'
import type { ScheduleStore } from './schedule-store.ts'

/** Names of files that are remembered as ours; older ones count as anybody's. */
const MOST_WRITTEN = 500

export interface ScheduleTools {
  readonly host: BooksHost
  readonly store: ScheduleStore
  readonly writeExport: Writing['writeExport']
  readonly clock: () => number
}

/**
 * 定时导出 of the open books: which are due, and how they are carried out, one after the other. What failed is tried
 * again when the books are opened the next time, on its next turn, or by hand.
 */
export class ExportSchedules {
  private readonly tools: ScheduleTools
  /** Which turn was tried, by opening of the books and schedule. */
  private readonly tried = new Map<string, BusinessDate>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(tools: ScheduleTools) {
    this.tools = tools
  }

  get kept(): KeptSchedules {
    return this.tools.store.of(this.uuid)
  }

  put(kept: KeptSchedules): void {
    this.tools.store.put(this.uuid, kept)
  }

  /** Everything that is due now. @returns whether anything was tried */
  async runDue(): Promise<boolean> {
    const { host } = this.tools
    // Nothing leaves practice, and no schedule waits for nobody's folder.
    if (!host.isOpen || host.isPractice || this.kept.folder === null) return false
    let tried = false
    for (const schedule of this.kept.schedules) {
      if (!host.isOpen) break
      const dueOn = this.dueOn(schedule)
      const key = `${host.opening} ${schedule.id}`
      if (dueOn === null || this.tried.get(key) === dueOn) continue
      this.tried.set(key, dueOn)
      await this.carryOut(schedule, dueOn)
      tried = true
    }
    return tried
  }

  /** 立即导出: the turn that would be next to make up for. */
  runNow(schedule: KeptSchedule): Promise<ScheduleRun> {
    const { period } = schedule.content
    const due = this.newestDue(schedule)
    const turn = schedule.content.at === null ? due : turnOf(period, this.today)
    return this.carryOut(schedule, turn ?? turnOf(period, this.today))
  }

  /** The newest day such a schedule was due on until now. */
  newestDue({ content }: Pick<KeptSchedule, 'content'>): BusinessDate | null {
    const { host, clock } = this.tools
    const { books, settings } = host.current
    const now = new Date(clock())
    return newestDue(content, {
      today: this.today,
      minute: now.getHours() * 60 + now.getMinutes(),
      dayBoundary: settings.dayBoundary,
      closedThrough: closedThrough(books.db),
    })
  }

  /** Null: its turn is done with. */
  private dueOn(schedule: KeptSchedule): BusinessDate | null {
    if (!schedule.content.enabled) return null
    const due = this.newestDue(schedule)
    const { doneThrough } = schedule
    return due !== null && (doneThrough === null || due > doneThrough) ? due : null
  }

  /** One after the other: two never write into the folder at a time. */
  private carryOut(schedule: KeptSchedule, dueOn: BusinessDate): Promise<ScheduleRun> {
    const { uuid } = this
    const run = this.last.then(() => this.ranOnce(schedule, dueOn, uuid))
    this.last = run.catch(() => undefined)
    return run
  }

  private async ranOnce(schedule: KeptSchedule, dueOn: BusinessDate, uuid: string): Promise<ScheduleRun> {
    const at = this.tools.clock()
    try {
      if (this.uuid !== uuid) throw new AppError('NO_BOOKS_OPEN', {})
      const done = this.newestDue(schedule)
      const run = await this.written(schedule, dueOn)
      return this.noted(uuid, schedule, run, done)
    } catch (error) {
      const known = error instanceof AppError ? error : appErrorOfSqlite(error)
      const refusal = known === null ? { code: 'INTERNAL', params: { reference: '' } } : refusalOf(known)
      const run = this.noted(uuid, schedule, { at, dueOn, file: '', rows: 0, renamed: false, refusal }, null)
      // What nobody foresaw belongs in the log of the program, too.
      if (known === null) throw error
      return run
    }
  }

  private async written(schedule: KeptSchedule, dueOn: BusinessDate): Promise<ScheduleRun> {
    const { host, writeExport } = this.tools
    const { folder } = this.kept
    if (folder === null) throw new AppError('NO_ACCESS', {})
    if (!existsSync(folder)) throw new AppError('FOLDER_NOT_SUITABLE', { folder, reason: 'missing' })
    const asker = this.contextOf(schedule)
    const input = dueInput(schedule.content, dueOn, asker.today)
    assertExportable(input, asker)
    const wanted = fileNameOf(input)
    const file = understood(() => freeName(this.kept, folder, wanted, schedule.id))
    const { title } = schedule.content
    const rows = await writeWhole({ host, writeExport }, asker, input, join(folder, file), title)
    return { at: asker.now, dueOn, file, rows, renamed: file !== wanted, refusal: null }
  }

  /** Whoever saved it: what he may do now. @throws AppError FORBIDDEN */
  private contextOf({ userId }: KeptSchedule): Context {
    const { host } = this.tools
    const user = listUsers(host.current.books.db).find(({ id }) => id === userId)
    if (user === undefined || !roleMay(user.role, 'export')) throw new AppError('FORBIDDEN', { permission: 'export' })
    return host.contextOf(user)
  }

  /** How it ended, beside what else was changed meanwhile; a schedule that was taken away stays so. */
  private noted(uuid: string, { id }: KeptSchedule, run: ScheduleRun, done: BusinessDate | null): ScheduleRun {
    const { store } = this.tools
    const kept = store.of(uuid)
    const schedules = kept.schedules.map((one) =>
      one.id === id ? { ...one, lastRun: run, doneThrough: later(one.doneThrough, done) } : one,
    )
    store.put(uuid, { ...kept, schedules, written: withFile(kept, id, run) })
    return run
  }

  private get uuid(): string {
    return this.tools.host.current.settings.uuid
  }

  private get today(): BusinessDate {
    const { host, clock } = this.tools
    return businessDateOf(clock(), host.current.settings.dayBoundary)
  }
}

function later(before: BusinessDate | null, after: BusinessDate | null): BusinessDate | null {
  if (before === null || after === null) return after ?? before
  return after > before ? after : before
}

function withFile(
  { written, folder }: KeptSchedules,
  scheduleId: string,
  { file }: ScheduleRun,
): KeptSchedules['written'] {
  const left = file === '' || folder === null ? null : stamp(join(folder, file))
  if (left === null) return written
  const { [file]: _before, ...others } = written
  const all = [...Object.entries(others), [file, { scheduleId, ...left }] as const]
  return Object.fromEntries(all.slice(-MOST_WRITTEN))
}

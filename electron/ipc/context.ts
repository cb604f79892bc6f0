import type { Endpoint, InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Role } from '#shared/contract/permission.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { ScheduleFormat } from '#shared/domain/table-file.ts'
import type { save } from '#shared/contract/table-export.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { UserId } from '#shared/kernel/id.ts'
import type { ReadableDb, WritableDb } from '#db/handle.ts'
import type { BooksSettings } from '#db/repository/books.ts'
import type { BackupService } from '../features/backup/backups.ts'
import type { Previews } from '../features/attachment/previews.ts'
import type { ImportOrder } from '../features/import/import-order.ts'
import type { ImportSources } from '../features/import/import-sources.ts'
import type { MachineStore } from '../features/machine/machine-store.ts'
import type { PrintQueue } from '../features/print/print-queue.ts'
import type { ExportSchedules } from '../features/table-export/schedule/export-schedules.ts'
import type { BooksHost } from './books-host.ts'
import type { Platform } from './platform.ts'
import type { Session } from './session.ts'

/** Who asks, and when. Rules take time, user and ids from here, never from the clock. */
export interface Context {
  readonly userId: UserId
  readonly userName: string
  readonly role: Role
  /** Field permission 成本. */
  readonly seesCost: boolean
  /** UTC milliseconds. */
  readonly now: number
  readonly today: BusinessDate
  readonly settings: BooksSettings
}

export interface QueryContext extends Context {
  readonly db: ReadableDb
  /** Run something that writes and roll it back: what would happen if. */
  tryOut<Result>(work: (context: CommandContext) => Result): Result
}

/** A heavy read in a thread of its own, on a read-only connection. */
export interface ReportContext extends Context {
  readonly db: ReadableDb
  progress(done: number, total: number, stage: string): void
}

/** Who stands for a command its caller may not give alone: somebody with a password of his own. */
export interface Authorizer {
  readonly userId: UserId
  readonly role: Role
}

/** A command is one transaction; this context lives as long as it. */
export interface CommandContext extends Context {
  readonly db: WritableDb
  /** Absent: nobody but the caller. */
  readonly authorizer?: Authorizer
}

export type ExportInput = InputOf<typeof save>

/** An export as it is carried out. */
export interface ExportOrder extends Omit<ExportInput, 'format'> {
  readonly format: ScheduleFormat
  /** Columns the answer does not have are left out: who asked for them long ago did not know it. */
  readonly onlyAnswered?: true
}

/** Outside the database: files, windows, books. */
export interface TaskContext {
  readonly session: Session
  readonly host: BooksHost
  readonly machine: MachineStore
  readonly platform: Platform
  /** Pictures on their way to the window. */
  readonly previews: Previews
  /** Tables on their way into the books. */
  readonly imports: ImportSources
  /** What a printer refused. */
  readonly printQueue: PrintQueue
  /** 定时导出 of this computer. */
  readonly exportSchedules: ExportSchedules
  /** 备份 of this computer. */
  readonly backups: BackupService
  /** Entry of the process that reads and writes tables. */
  readonly tableProcess: string
  readonly now: number
  /** Write a view into a file, off the main thread; the file is left behind when this fails. @returns its rows */
  writeExport(asker: Context, input: ExportOrder, file: string): Promise<number>
  /** Do a long write off the main thread, in one transaction; commands wait for it meanwhile. @returns its reply */
  carryOut(asker: Context, order: ImportOrder): Promise<unknown>
  progress(done: number, total: number, stage: string): void
}

type HandlerOf<E> =
  E extends Endpoint<'query'>
    ? (context: QueryContext, input: InputOf<E>) => OutputOf<E>
    : E extends Endpoint<'report'>
      ? (context: ReportContext, input: InputOf<E>) => OutputOf<E>
      : E extends Endpoint<'command'>
        ? (context: CommandContext, input: InputOf<E>) => OutputOf<E>
        : E extends Endpoint<'task'>
          ? (context: TaskContext, input: InputOf<E>) => OutputOf<E> | Promise<OutputOf<E>>
          : never

/** The handlers of one noun: one per endpoint of the contract, none missing, none too many. */
export type HandlersOf<Noun extends keyof Endpoints> = {
  readonly [Verb in keyof Endpoints[Noun]]: HandlerOf<Endpoints[Noun][Verb]>
}

export type Handlers = { readonly [Noun in keyof Endpoints]: HandlersOf<Noun> }

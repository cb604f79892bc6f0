import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { zAuthorization, type Reply, type Request } from '#shared/contract/bridge.ts'
import type { Endpoint } from '#shared/contract/define.ts'
import { roleMay } from '#shared/contract/permission.ts'
import { ENDPOINTS } from '#shared/contract/registry.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { WritableDb } from '#db/handle.ts'
import { findCommand, inputHash } from '#db/repository/command-log.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import { Previews, type Preview } from '../features/attachment/previews.ts'
import { ImportSources } from '../features/import/import-sources.ts'
import { provenUser } from '../features/books/login.ts'
import { MachineStore } from '../features/machine/machine-store.ts'
import { PrintQueue } from '../features/print/print-queue.ts'
import type { BackupService } from '../features/backup/backups.ts'
import type { ExportSchedules } from '../features/table-export/schedule/export-schedules.ts'
import { backupServiceOf } from './backup-service.ts'
import { BooksHost } from './books-host.ts'
import { runReport } from '../worker/run-report.ts'
import type { Authorizer, CommandContext, Context, QueryContext, ReportContext, TaskContext } from './context.ts'
import { carryOut } from './carry-out.ts'
import { handlerOf } from './handlers.ts'
import { parsed } from './parse-input.ts'
import { DayWatch } from './day-watch.ts'
import type { Platform } from './platform.ts'
import { publish } from './publish.ts'
import { exportSchedulesOf, writeExport } from './write-export.ts'
import { errorData } from './error-data.ts'
import { assertRequestId, once, storedResult, type RememberedRequest } from './remembered.ts'
import { newSession, type Session } from './session.ts'

export interface ProgramOptions {
  /** Where this computer's settings and the books folder are. */
  readonly machineFolder: string
  readonly migrationsFolder: string
  readonly platform: Platform
  readonly clock?: () => number
  /** The report thread's entry: a source file under Node, a bundle in the program. */
  readonly reportWorker: string
  /** The same for the process that reads and writes tables. */
  readonly tableProcess: string
  /** Parse replies too, in development and tests: a handler that breaks the contract shows at once. */
  readonly checkReplies?: boolean
}

/** The program without its window: everything the interface can do goes through `dispatch`. */
export interface Program {
  dispatch(request: Request, session: Session): Promise<Reply>
  createSession(): Session
  onChanged(listener: (topics: readonly Topic[]) => void): () => void
  readonly host: BooksHost
  /** The picture that was offered at this path a moment ago, once; else null. */
  takePreview(path: string): Preview | null
  /** Open books named on the command line, and remember them like books opened in the window. */
  openBooks(file: string): void
  /** 定时导出 and 备份 that are due now; called again and again while the program runs. */
  runDueExports(): Promise<void>
  runDueBackups(): Promise<void>
  /** Tells once of each new business day, so that a program left running over midnight goes on from today. */
  announceNewDay(): Promise<void>
  backUpOnClosing: BackupService['runOnClosing']
  close(): void
}

export function createProgram(options: ProgramOptions): Program {
  const clock = options.clock ?? Date.now
  const host = new BooksHost(options.migrationsFolder, clock)
  const machine = new MachineStore(join(options.machineFolder, 'settings.json'), join(options.machineFolder, 'books'))
  const previews = new Previews()
  const imports = new ImportSources()
  const printQueue = new PrintQueue(join(options.machineFolder, 'print-queue'))
  const exportSchedules = exportSchedulesOf(options, host, clock)
  const backups = backupServiceOf(options, host, clock)
  const day = new DayWatch(host, clock)
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  return {
    host,
    createSession: newSession,
    takePreview: (path) => previews.take(path),
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openBooks: (file) => openAndRemember(host, machine, file, clock()),
    runDueExports: () => runDue(exportSchedules, 'exportSchedule'),
    runDueBackups: () => runDue(backups, 'backup'),
    announceNewDay: () => runDue(day, 'day'),
    backUpOnClosing: () => backups.runOnClosing(),
    close: () => host.close(),
    dispatch: async (request, session) => {
      try {
        const endpoint = endpointOf(request.path)
        assertRequestId(request.requestId)
        if (waitsForLongWrites(endpoint, request.path)) await host.whenReturned()
        const allowed = permitted(host, endpoint, session, request.books)
        const input = parsed(endpoint, request.input)
        const authorizer = await authorizerOf(host, endpoint, request, clock())
        const data = await answer({
          request,
          endpoint,
          input,
          host,
          session,
          // Checking a password takes a while; what holds now is judged anew.
          context: authorizer === null ? allowed : permitted(host, endpoint, session, request.books),
          authorizer,
          machine,
          previews,
          imports,
          printQueue,
          exportSchedules,
          backups,
          platform: options.platform,
          reportWorker: options.reportWorker,
          tableProcess: options.tableProcess,
          now: clock(),
        })
        if (options.checkReplies === true) endpoint.output.parse(data)
        if (endpoint.topics.includes('setting')) host.refreshSettings()
        publish(listeners, endpoint.topics, options.platform)
        return { ok: true, data }
      } catch (error) {
        return { ok: false, error: errorData(error, options.platform) }
      }
    },
  }

  async function runDue(work: { runDue(): boolean | Promise<boolean> }, topic: Topic): Promise<void> {
    try {
      if (await work.runDue()) publish(listeners, [topic], options.platform)
    } catch (error) {
      errorData(error, options.platform)
    }
  }
}

function openAndRemember(host: BooksHost, machine: MachineStore, file: string, now: number): void {
  host.open(file)
  machine.remember({ file, ...nameOf(host), lastOpenedAt: now })
}

const nameOf = ({ current: { settings } }: BooksHost) => ({ name: settings.name, demo: settings.demo })

function endpointOf(path: unknown): Endpoint {
  if (typeof path !== 'string') throw new AppError('UNKNOWN_PATH', { path: '' })
  const endpoint = ENDPOINTS.get(path)
  if (endpoint === undefined) throw new AppError('UNKNOWN_PATH', { path: path.slice(0, 100) })
  return endpoint
}

/** What may be asked while an import has the books: looking, the window itself, and calling the import off. */
function waitsForLongWrites({ kind }: Endpoint, path: string): boolean {
  if (kind === 'command') return true
  return kind === 'task' && !/^(window|work|import)\./.test(path)
}

/** Default deny: everything but 'anyone' needs open books, a user, and a role that grants it. */
function permitted(host: BooksHost, endpoint: Endpoint, session: Session, books: string | undefined): Context | null {
  if (endpoint.permission === 'anyone') return null
  if (books !== undefined && books !== host.current.settings.uuid) throw new AppError('NO_BOOKS_OPEN', {})
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  if (!roleMay(user.role, endpoint.permission)) throw new AppError('FORBIDDEN', { permission: endpoint.permission })
  return host.contextOf(user)
}

/** Somebody else's word: only a command can need it. @throws AppError WRONG_PASSWORD, LOCKED_OUT, INVALID_INPUT */
async function authorizerOf(
  host: BooksHost,
  endpoint: Endpoint,
  { authorization }: Request,
  now: number,
): Promise<Authorizer | null> {
  if (authorization === undefined) return null
  const word = zAuthorization.safeParse(authorization)
  if (endpoint.kind !== 'command' || !word.success)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'authorization', rule: 'unused' }] })
  const { id, role } = await provenUser(host, now, word.data.userName, word.data.password)
  return { userId: id, role }
}

interface Question {
  readonly request: Request
  readonly endpoint: Endpoint
  readonly input: unknown
  readonly host: BooksHost
  readonly session: Session
  readonly context: Context | null
  readonly authorizer: Authorizer | null
  readonly machine: MachineStore
  readonly previews: Previews
  readonly imports: ImportSources
  readonly printQueue: PrintQueue
  readonly exportSchedules: ExportSchedules
  readonly backups: BackupService
  readonly platform: Platform
  readonly reportWorker: string
  readonly tableProcess: string
  readonly now: number
}

function answer(question: Question): unknown {
  const { endpoint, request, context, input, host } = question
  const handler = handlerOf(request.path)
  if (endpoint.kind === 'task') return handler(taskContext(question), input)
  if (context === null) throw new AppError('NOT_LOGGED_IN', {})
  const { books } = host.current
  if (endpoint.kind === 'command')
    return runCommand(question, context, (db) => handler(commandContext(question, context, db), input))
  if (endpoint.kind === 'report') return answerReport(question, context)
  const queryContext: QueryContext = {
    ...context,
    db: books.db,
    tryOut: (work) => {
      if (host.isLent) throw new AppError('BUSY', {})
      return books.tryOut((db) => work({ ...context, db }))
    },
  }
  return handler(queryContext, input)
}

function commandContext({ authorizer }: Question, context: Context, db: WritableDb): CommandContext {
  return authorizer === null ? { ...context, db } : { ...context, db, authorizer }
}

/** Books in memory have no file a second connection could read: their reports run right here. */
function answerReport(question: Question, context: Context): unknown {
  const { host, request, input } = question
  const { books } = host.current
  const { progress } = taskContext(question)
  if (books.file === ':memory:')
    return handlerOf(request.path)({ ...context, db: books.db, progress } satisfies ReportContext, input)
  const order = { file: books.file, path: request.path, input, context }
  return runReport(question.reportWorker, request.requestId ?? randomUUID(), order, progress)
}

function taskContext(question: Question): TaskContext {
  const { session, host, machine, previews, imports, printQueue, exportSchedules, backups, platform } = question
  const { reportWorker, tableProcess, now } = question
  const { path, requestId = '' } = question.request
  const progress: TaskContext['progress'] = (done, total, stage) =>
    session.onProgress?.({ requestId, done, total, stage })
  return {
    session,
    host,
    machine,
    previews,
    imports,
    printQueue,
    exportSchedules,
    backups,
    platform,
    tableProcess,
    now,
    carryOut: (asker, order) => carryOut(question, asker, order, taskContext(question).progress),
    writeExport: (...asked) =>
      writeExport({ host, platform, reportWorker, path, requestId: requestId || randomUUID(), progress }, ...asked),
    progress,
  }
}

/**
 * One immediate transaction. A request id makes it idempotent: the same id and input gets the stored result, the
 * same id with other input is refused.
 */
function runCommand(question: Question, context: Context, work: (db: WritableDb) => unknown): unknown {
  const { request, endpoint, host, input } = question
  const { requestId, path } = request
  if (requestId === undefined || !isRemembered(endpoint, input)) return host.current.books.write(work)
  const remembered = { requestId, path, inputHash: inputHash(input) }
  try {
    return host.current.books.write((db) => once(db, remembered, context.now, work))
  } catch (error) {
    return afterDiskFault(error, host, remembered)
  }
}

function isRemembered(endpoint: Endpoint, input: unknown): boolean {
  if (endpoint.remembered !== 'whenNew') return endpoint.remembered === 'always'
  return typeof input === 'object' && input !== null && 'id' in input && input.id === null
}

/** An fsync that failed may still have reached the disk: the outcome is looked up on a fresh connection, not guessed. */
function afterDiskFault(error: unknown, host: BooksHost, remembered: RememberedRequest): unknown {
  if (appErrorOfSqlite(error)?.code !== 'DISK_FAULT') throw error
  host.reopen()
  const logged = findCommand(host.current.books.db, remembered.requestId)
  if (logged === null) throw error
  return storedResult(logged, remembered)
}

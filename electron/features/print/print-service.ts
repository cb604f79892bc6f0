import type { KeptJob, PrintJob, PrintOutcome, RoleSetup } from '#shared/contract/print.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { PRINT_ACTION } from '#db/repository/print-count.ts'
import type { Context, TaskContext } from '../../ipc/context.ts'
import type { PrinterReply } from '../../ipc/platform.ts'

// Everything that goes to a printer goes through here, and what a printer refuses waits.

function askerOf({ host, session }: TaskContext): Context {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  return host.contextOf(user)
}

/** Printing never stands in the way of work: what the printer refuses is kept, not thrown. */
export async function printJob(task: TaskContext, job: PrintJob): Promise<PrintOutcome> {
  const asker = askerOf(task)
  const setup = task.machine.printSetup[job.role]
  const reply = await sendTo(task, setup, job)
  if (reply.kind === 'sent') return sent(task, asker, setup, job)
  if (reply.kind === 'cancelled') return { kind: 'cancelled' }
  const { reason } = reply
  const facts = { booksUuid: asker.settings.uuid, userName: asker.userName, at: task.now }
  task.printQueue.keep(job, { ...facts, printer: setup.printer, reason })
  return { kind: 'waiting', printer: setup.printer, reason }
}

/** @throws AppError PRINT_JOB_GONE, PRINTER_NOT_SET */
export async function printAgain(task: TaskContext, id: string): Promise<PrintOutcome> {
  const asker = askerOf(task)
  const kept = requireJob(task, asker, id)
  const setup = task.machine.printSetup[kept.role]
  // The system's dialog prints what the window shows, and the window does not show these pages.
  if (setup.printer === '') throw new AppError('PRINTER_NOT_SET', {})
  const { role, name, media, documentId } = kept
  const job = { role, name, media, documentId, html: task.printQueue.pagesOf(kept) }
  const reply = await sendTo(task, setup, job)
  if (reply.kind === 'failed') {
    task.printQueue.refused(kept, setup.printer, reply.reason)
    return { kind: 'waiting', printer: setup.printer, reason: reply.reason }
  }
  if (reply.kind === 'cancelled') return { kind: 'cancelled' }
  task.printQueue.remove(kept)
  return sent(task, asker, setup, job)
}

/** @throws AppError PRINT_JOB_GONE */
export function discardJob(task: TaskContext, id: string): void {
  task.printQueue.remove(requireJob(task, askerOf(task), id))
}

export function waitingJobs(task: TaskContext): KeptJob[] {
  const asker = askerOf(task)
  return task.printQueue.list().filter((job) => isFor(job, asker))
}

function requireJob(task: TaskContext, asker: Context, id: string): KeptJob {
  const found = task.printQueue.list().find((job) => job.id === id && isFor(job, asker))
  if (found === undefined) throw new AppError('PRINT_JOB_GONE', {})
  return found
}

/** Pages show what their maker may see, so nobody but him and the owner gets them. */
function isFor({ booksUuid, userName }: KeptJob, { settings, userName: asking, role }: Context): boolean {
  return booksUuid === settings.uuid && (role === 'owner' || userName === asking)
}

function sendTo({ platform }: TaskContext, setup: RoleSetup, job: PrintJob): Promise<PrinterReply> {
  const { printer, copies, offset } = setup
  if (printer === '') return platform.printWithDialog(offset)
  const { name, media, html } = job
  return platform.printPages({ name, media, html, printer, copies, offset })
}

/** Of a document every print is written down: the second one is marked 补打. */
function sent(task: TaskContext, asker: Context, { printer, copies }: RoleSetup, job: PrintJob): PrintOutcome {
  const { documentId, role } = job
  const { books, settings } = task.host.current
  // While the dialog stood open other books may have come.
  if (documentId !== null && settings.uuid === asker.settings.uuid)
    books.write((db) =>
      appendAudit(db, {
        at: task.now,
        userId: asker.userId,
        action: PRINT_ACTION,
        entity: 'document',
        entityId: documentId,
        after: { role, printer, copies },
      }),
    )
  return { kind: 'sent', printer }
}

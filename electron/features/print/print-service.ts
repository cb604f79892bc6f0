import { roleMay } from '#shared/contract/permission.ts'
import type { KeptJob, PrintJob, PrintOutcome, PrintSetup, RoleSetup } from '#shared/contract/print.ts'
import type { PrintRole } from '#shared/domain/print/print-role.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { PRINT_ACTION } from '#db/repository/print-count.ts'
import type { Context, TaskContext } from '../../ipc/context.ts'
import type { PrinterReply } from '../../ipc/platform.ts'
import { escPos } from '../../raw-printer/esc-pos.ts'
import { writeRaw } from '../../raw-printer/raw-port.ts'

// Everything that goes to a printer goes through here, and what a printer refuses waits.

function askerOf({ host, session }: TaskContext): Context {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  return host.contextOf(user)
}

/**
 * Printing never stands in the way of work: what the printer refuses is kept, not thrown.
 * @throws AppError PRINTER_FAILED: in practice
 */
export async function printJob(task: TaskContext, job: PrintJob): Promise<PrintOutcome> {
  const asker = askerOf(task)
  const setup = task.machine.printSetup[job.role]
  const reply = await sendTo(task, setup, job)
  if (reply.kind === 'sent') return sent(task, asker, setup, job)
  if (reply.kind === 'cancelled') return { kind: 'cancelled' }
  const { reason } = reply
  const printer = destinationOf(setup, job)
  // In practice nothing waits: what would come out later belongs to no books.
  if (task.host.isPractice) throw new AppError('PRINTER_FAILED', { printer, reason })
  const facts = { booksUuid: asker.settings.uuid, userName: asker.userName, at: task.now }
  task.printQueue.keep(job, { ...facts, printer, reason })
  return { kind: 'waiting', printer, reason }
}

/** @throws AppError PRINT_JOB_GONE, PRINTER_NOT_SET */
export async function printAgain(task: TaskContext, id: string): Promise<PrintOutcome> {
  const asker = askerOf(task)
  const kept = requireJob(task, asker, id)
  const setup = task.machine.printSetup[kept.role]
  // The system's dialog prints what the window shows, and the window does not show these pages.
  const printer = destinationOf(setup, kept)
  if (printer === '') throw new AppError('PRINTER_NOT_SET', {})
  const { role, name, media, raw, documentId } = kept
  const job = { role, name, media, raw, documentId, html: task.printQueue.pagesOf(kept) }
  const reply = await sendTo(task, setup, job)
  if (reply.kind === 'failed') {
    task.printQueue.refused(kept, printer, reply.reason)
    return { kind: 'waiting', printer, reason: reply.reason }
  }
  if (reply.kind === 'cancelled') return { kind: 'cancelled' }
  task.printQueue.remove(kept)
  return sent(task, asker, setup, job)
}

/** @throws AppError PRINT_JOB_GONE */
export function discardJob(task: TaskContext, id: string): void {
  task.printQueue.remove(requireJob(task, askerOf(task), id))
}

/** Bytes past the driver could overwrite a file: where they go is for who may change settings. @throws AppError FORBIDDEN */
export function setRole(task: TaskContext, role: PrintRole, setup: RoleSetup): PrintSetup {
  const { machine } = task
  const changesTarget = setup.raw !== null && setup.raw.target !== machine.printSetup[role].raw?.target
  if (changesTarget && !roleMay(askerOf(task).role, 'setting.write'))
    throw new AppError('FORBIDDEN', { permission: 'setting.write' })
  machine.setRoleSetup(role, setup)
  return machine.printSetup
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

/** Where it goes: text straight to its port where that is set up, else the printer; empty: the dialog asks. */
function destinationOf({ raw, printer }: RoleSetup, job: Pick<PrintJob, 'raw'>): string {
  return raw !== null && job.raw !== null ? raw.target : printer
}

function sendTo({ platform }: TaskContext, setup: RoleSetup, job: PrintJob): Promise<PrinterReply> {
  const { printer, copies, offset, raw } = setup
  if (raw !== null && job.raw !== null) {
    const once = escPos(job.raw, { columns: raw.columns, cut: raw.cut })
    return writeRaw(raw.target, Buffer.concat(Array.from({ length: copies }, () => once)))
  }
  if (printer === '') return platform.printWithDialog(offset)
  const { name, media, html } = job
  return platform.printPages({ name, media, html, printer, copies, offset })
}

/** Of a document every print is written down: the second one is marked 补打. */
function sent(task: TaskContext, asker: Context, setup: RoleSetup, job: PrintJob): PrintOutcome {
  const printer = destinationOf(setup, job)
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
        after: { role, printer, copies: setup.copies },
      }),
    )
  return { kind: 'sent', printer }
}

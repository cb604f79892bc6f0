import type { DrawerOutcome } from '#shared/contract/till.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { appendDrawerEvent, findOpenShift, openShiftOfDocument } from '#db/ledger/shift-ledger.ts'
import { isPaidInCash } from '#db/repository/cash-tender.ts'
import type { TaskContext } from '../../ipc/context.ts'
import { OPEN_DRAWER } from '../../raw-printer/esc-pos.ts'
import { writeRawSoon } from '../../raw-printer/raw-port.ts'

/** A receipt under way is done by then; whoever waits longer for the drawer has turned to something else, in ms. */
const PATIENCE = 2_000

/** 开钱箱 without a sale: written down with its reason, then opened. */
export async function openDrawer(task: TaskContext, reason: string): Promise<DrawerOutcome> {
  const { host, session, now } = task
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  const { userId } = host.contextOf(user)
  host.current.books.write((db) =>
    appendDrawerEvent(db, { shiftId: findOpenShift(db)?.id ?? null, reason, at: now, userId }),
  )
  return pulse(task)
}

/** Of a document of the shift that is open, and only for its cash. */
export async function openDrawerFor(task: TaskContext, documentId: DocumentId): Promise<DrawerOutcome> {
  const { db } = task.host.current.books
  if (openShiftOfDocument(db, documentId) === null || !isPaidInCash(db, documentId)) return { kind: 'none' }
  return pulse(task)
}

/** Practice leaves the real drawer shut. */
async function pulse({ machine, host }: TaskContext): Promise<DrawerOutcome> {
  const { raw } = machine.printSetup.tillReceipt
  if (raw === null || host.isPractice) return { kind: 'none' }
  const reply = await writeRawSoon(raw.target, OPEN_DRAWER, PATIENCE)
  if (reply === null) return { kind: 'busy' }
  return reply.kind === 'failed' ? reply : { kind: 'sent' }
}

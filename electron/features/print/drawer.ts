import type { DrawerOutcome } from '#shared/contract/print.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { isPaidInCash } from '#db/repository/cash-tender.ts'
import type { TaskContext } from '../../ipc/context.ts'
import { OPEN_DRAWER } from './esc-pos.ts'
import { writeRaw } from './raw-port.ts'

/** 开钱箱, with a document only for its cash. */
export async function openDrawer(
  { host, machine }: TaskContext,
  documentId: DocumentId | null,
): Promise<DrawerOutcome> {
  const { raw } = machine.printSetup.tillReceipt
  if (raw === null || (documentId !== null && !isPaidInCash(host.current.books.db, documentId))) return { kind: 'none' }
  const reply = await writeRaw(raw.target, OPEN_DRAWER)
  return reply.kind === 'failed' ? reply : { kind: 'sent' }
}

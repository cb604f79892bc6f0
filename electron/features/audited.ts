import type { CommandContext } from '../ipc/context.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { auditImage, type Master } from '#db/ledger/verify-masters.ts'

/** Write the after-image of a changed master row into the audit log, in the same transaction. */
export function audited<Row extends { readonly id: number }>(
  context: CommandContext,
  action: string,
  master: Master,
  row: Row,
): Row {
  appendAudit(context.db, {
    at: context.now,
    userId: context.userId,
    action: `${master}.${action}`,
    entity: master,
    entityId: row.id,
    after: auditImage(context.db, master, row.id),
  })
  return row
}

import type { UserId } from '#shared/kernel/id.ts'
import type { WritableDb } from '../handle.ts'
import { appendAudit } from './audit.ts'
import { auditImage, type Master } from './verify-masters.ts'

export interface Author {
  readonly now: number
  readonly userId: UserId
}

/**
 * Write the after-image of a changed master row into the audit log, in the same transaction.
 * @param after the image, when it has just been read
 */
export function auditMaster(
  db: WritableDb,
  by: Author,
  action: string,
  entity: Master,
  entityId: number,
  after: unknown = auditImage(db, entity, entityId),
): void {
  appendAudit(db, { at: by.now, userId: by.userId, action: `${entity}.${action}`, entity, entityId, after })
}

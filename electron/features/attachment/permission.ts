import type { AttachmentOwner } from '#shared/contract/attachment.ts'
import { roleMay, type Permission } from '#shared/contract/permission.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findDocumentType } from '#db/repository/attachment.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { Context } from '../../ipc/context.ts'
import { assertMaySee, assertMayWrite } from '../document/visible.ts'

export type Access = 'read' | 'write'

/** Attachments are for whoever may read or write what they are attached to. @throws AppError NOT_FOUND, FORBIDDEN */
export function assertMay(context: Context, db: ReadableDb, owner: AttachmentOwner, access: Access): void {
  if ('documentId' in owner) return assertMayDocument(context, db, owner.documentId, access)
  assertRoleMay(context, `partner.${access}`)
  if (findPartner(db, owner.partnerId) === null)
    throw new AppError('NOT_FOUND', { entity: 'partner', id: owner.partnerId })
}

function assertMayDocument(context: Context, db: ReadableDb, id: DocumentId, access: Access): void {
  const type = findDocumentType(db, id)
  if (type === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  if (isMoneyType(type)) {
    assertRoleMay(context, `money.${access}`)
    assertMaySee(context, type)
  } else {
    assertRoleMay(context, `document.${access}`)
    if (access === 'write') assertMayWrite(context, type)
    else assertMaySee(context, type)
  }
}

/** Whether it would pass; what is not there fails all the same. @throws AppError NOT_FOUND */
export function mayWrite(context: Context, db: ReadableDb, owner: AttachmentOwner): boolean {
  try {
    assertMay(context, db, owner, 'write')
    return true
  } catch (refusal) {
    if (refusal instanceof AppError && refusal.code === 'FORBIDDEN') return false
    throw refusal
  }
}

function assertRoleMay({ role }: Context, permission: Permission): void {
  if (!roleMay(role, permission)) throw new AppError('FORBIDDEN', { permission })
}

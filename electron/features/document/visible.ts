import { maySeeType, permissionsToWrite } from '#shared/contract/document-right.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { AnyDocumentType, DocumentType } from '#shared/domain/document/document-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../../ipc/context.ts'

export const maySee: (context: Context, type: AnyDocumentType) => boolean = maySeeType

/** @throws AppError FORBIDDEN */
export function assertMaySee(context: Context, type: AnyDocumentType): void {
  if (!maySee(context, type)) throw new AppError('FORBIDDEN', { permission: 'cost' })
}

/** @throws AppError FORBIDDEN */
export function assertMayWrite(context: Context, type: DocumentType): void {
  assertMaySee(context, type)
  const missing = permissionsToWrite(type).find((permission) => !roleMay(context.role, permission))
  if (missing !== undefined) throw new AppError('FORBIDDEN', { permission: missing })
}

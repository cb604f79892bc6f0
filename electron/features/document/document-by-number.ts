import type { FoundDocument } from '#shared/contract/document.ts'
import { isNumberTail } from '#shared/domain/document/document-number.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findDocumentByNumber, findDocumentsByTail } from '#db/repository/document-read.ts'
import type { Context } from '../../ipc/context.ts'
import { maySee } from './visible.ts'

/** The document of this number, else the newest one whose number ends so, among those that may be seen. */
export function documentByNumber(context: Context & { readonly db: ReadableDb }, number: string): FoundDocument | null {
  const exact = findDocumentByNumber(context.db, number)
  if (exact !== null) return maySee(context, exact.type) ? exact : null
  if (!isNumberTail(number)) return null
  return findDocumentsByTail(context.db, number).find(({ type }) => maySee(context, type)) ?? null
}

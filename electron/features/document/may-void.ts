import type { DocumentId } from '#shared/kernel/id.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import type { ReadableDb } from '#db/handle.ts'
import type { Context } from '../../ipc/context.ts'
import { assertNotOfStocktake } from './stocktake-document.ts'
import { assertMayWrite } from './visible.ts'
import { withDependents } from './void.ts'

/**
 * The right to void is asked for every document that goes with it: a cascade reaches documents the role may neither see
 * nor write, and then nothing of it is done. A document that is not there is for the void itself to refuse.
 * @throws AppError FORBIDDEN, STOCKTAKE_OWNS_DOCUMENT
 */
export function assertMayVoid(
  context: Context & { readonly db: ReadableDb },
  { id, cascade = false }: { readonly id: DocumentId; readonly cascade?: boolean | undefined },
): void {
  for (const one of cascade ? withDependents(context.db, id) : [id]) {
    const document = findDocumentRow(context.db, one)
    if (document !== null) assertMayWrite(context, document.type)
    assertNotOfStocktake(context.db, one)
  }
}

import type { DocumentId } from '#shared/kernel/id.ts'
import type { WritableDb } from '#db/handle.ts'
import { findOpenShift, linkToShift, passesDrawer } from '#db/ledger/shift-ledger.ts'

/** Cash that a money document moves while a shift is open passes its drawer: collections, expenses, reversals. */
export function passThroughDrawer(db: WritableDb, documentId: DocumentId): void {
  const shift = findOpenShift(db)
  if (shift !== null && passesDrawer(db, documentId, shift)) linkToShift(db, documentId, shift.id)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BooksContent } from '#shared/contract/books.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { WritableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { booksSettings, insertBooks } from '#db/repository/books.ts'
import { insertWarehouse } from '#db/repository/warehouse.ts'
import { auditImage } from '#db/ledger/verify-masters.ts'

/** What the engine does not do yet is refused when books are made, not when the first document is posted. */
export function assertSupported(content: BooksContent): void {
  if (content.costMethod === 'fifo') throw new AppError('NOT_YET_SUPPORTED', { feature: 'fifo' })
  if (content.negativeStock === 'allow') throw new AppError('NOT_YET_SUPPORTED', { feature: 'negativeStock' })
}

/** First rows of new books: settings, owner, one warehouse; all audited. */
export function fillNewBooks(
  db: WritableDb,
  content: BooksContent,
  ownerName: string,
  now: number,
  demo = false,
  warehouseName = '门店',
): void {
  const userId = insertBooks(db, content, ownerName, demo, now)
  appendAudit(db, { at: now, userId, action: 'books.create', entity: 'books', entityId: 1, after: booksSettings(db) })
  const { id } = insertWarehouse(db, { code: '', name: warehouseName, address: '', remark: '' })
  appendAudit(db, {
    at: now,
    userId,
    action: 'warehouse.create',
    entity: 'warehouse',
    entityId: id,
    after: auditImage(db, 'warehouse', id),
  })
}

/** `顺达批发部.zsb`, or with a number when that exists. Characters no file system takes are left out. */
export function freeFileName(folder: string, name: string): string {
  const base = name.replace(/[<>:"/\\|?*]|\p{Cc}/gu, '').replace(/[. ]+$/, '') || 'books'
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${base}${number === 1 ? '' : `-${number}`}.zsb`)
    if (!existsSync(file)) return file
  }
}

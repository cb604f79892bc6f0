import { join } from 'node:path'
import type { BooksContent } from '#shared/contract/books.ts'
import type { Trade } from '#shared/domain/opening/trade.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { isBooksNameTaken } from '#db/open.ts'
import type { WritableDb } from '#db/handle.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { insertBooks, listUsers } from '#db/repository/books.ts'
import { insertCategory } from '#db/repository/category.ts'
import { insertWarehouse } from '#db/repository/warehouse.ts'

/** No shop's books begin before this; opening stock may be dated the day before. */
const EARLIEST = businessDate('1950-01-01')

/** Books begin on a day that has come, and not before any shop's books did. */
export function assertOpeningDate(content: BooksContent, today: BusinessDate): void {
  if (content.openedOn > today) throw new AppError('DATE_IN_FUTURE', { date: content.openedOn, today })
  if (content.openedOn < EARLIEST) throw new AppError('VALUE_OUT_OF_RANGE', { field: 'openedOn', line: 0 })
}

/** First rows of new books: settings, owner, one warehouse; all audited. */
export function fillNewBooks(
  db: WritableDb,
  content: BooksContent & { readonly trade?: Trade | null },
  ownerName: string,
  now: number,
  demo = false,
  warehouseName = '门店',
): void {
  const userId = insertBooks(db, content, ownerName, demo, now)
  const { id } = insertWarehouse(db, { code: '', name: warehouseName, address: '', remark: '' })
  const owner = { now, userId }
  auditMaster(db, owner, 'create', 'books', 1)
  auditMaster(db, owner, 'create', 'user', userId)
  auditMaster(db, owner, 'create', 'warehouse', id)
}

/** What the trade suggests: its categories, in the name of the owner. */
export function fillPreset(db: WritableDb, categories: readonly string[], now: number): void {
  const [owner] = listUsers(db)
  if (owner === undefined) throw new Error('new books have an owner')
  for (const name of new Set(categories))
    auditMaster(db, { now, userId: owner.id }, 'create', 'category', insertCategory(db, name, null).id)
}

/** `顺达批发部.zsb`, or with a number when that exists. Characters no file system takes are left out. */
export function freeFileName(folder: string, name: string): string {
  const base = name.replace(/[<>:"/\\|?*]|\p{Cc}/gu, '').replace(/[. ]+$/, '') || 'books'
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${base}${number === 1 ? '' : `-${number}`}.zsb`)
    if (!isBooksNameTaken(file)) return file
  }
}

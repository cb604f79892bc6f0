import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { WritableDb } from './handle.ts'
import { auditMaster } from './ledger/audit-master.ts'
import { createBooksFile, createMemoryBooks, type OpenBooks, type OpenOptions } from './open.ts'
import { insertBooks } from './repository/books.ts'
import { insertWarehouse } from './repository/warehouse.ts'

// Books for the tests of this folder. Tests of rules open a whole program instead (electron/harness).

export const OPTIONS: OpenOptions = {
  migrationsFolder: join(import.meta.dirname, 'migrations'),
  now: Date.parse('2026-12-31T12:00:00'),
}

export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zhangshi-db-'))
}

/** First rows: settings, owner, one warehouse. */
export function fillTestBooks(db: WritableDb): void {
  const content = {
    name: '测试账套',
    openedOn: businessDate('2026-01-01'),
    costMethod: 'movingAverage',
    negativeStock: 'forbid',
    dayBoundary: 0,
    taxpayer: 'smallScale',
  } as const
  const userId = insertBooks(db, content, '老板', false, OPTIONS.now)
  const { id } = insertWarehouse(db, { code: '', name: '门店', address: '', remark: '' })
  const owner = { now: OPTIONS.now, userId }
  auditMaster(db, owner, 'create', 'books', 1)
  auditMaster(db, owner, 'create', 'user', userId)
  auditMaster(db, owner, 'create', 'warehouse', id)
}

export function createTestFile(file = join(testFolder(), 'books.zsb')): OpenBooks {
  return createBooksFile(file, OPTIONS, fillTestBooks)
}

export function createTestBooks(): OpenBooks {
  return createMemoryBooks(OPTIONS, fillTestBooks)
}

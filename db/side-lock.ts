import type { Database } from 'better-sqlite3'
import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { connect } from './connect.ts'

/**
 * Hold `<books>.lock` so that no second process opens the same books. It is a SQLite file kept in an
 * exclusive transaction: the operating system frees it after a kill -9.
 * @returns a function that releases the lock
 * @throws AppError BOOKS_IN_USE
 */
export function holdSideLock(file: string): () => void {
  let lock: Database | null = null
  try {
    lock = connect(`${file}.lock`, { create: true })
    lock.pragma('busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      throw new AppError('BOOKS_IN_USE', { name: basename(file) })
    throw error
  }
  const held = lock
  return () => held.close()
}

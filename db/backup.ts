import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/errors/app-error.ts'
import { APPLICATION_ID, connect } from './connect.ts'
import { flushFile, flushFolder } from './flush.ts'

/** The name a copy has until it is whole. */
export function halfOf(target: string): string {
  return `${target}.partial`
}

/**
 * Write a verified copy of open books: VACUUM INTO a temporary name, check it, then rename. A copy that
 * fails any check is removed and never gets the final name.
 * @throws AppError DAMAGED when the copy does not verify
 */
export function backupTo(sqlite: Database, target: string): void {
  const temporary = halfOf(target)
  rmSync(temporary, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(temporary)
    flushFile(temporary)
    verifyCopy(temporary, Number(sqlite.pragma('user_version', { simple: true })))
    renameSync(temporary, target)
    flushFolder(dirname(target))
  } finally {
    if (existsSync(temporary)) rmSync(temporary)
  }
}

function verifyCopy(file: string, version: number): void {
  const copy = connect(file, { readonly: true })
  try {
    const sound =
      copy.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      copy.pragma('user_version', { simple: true }) === version &&
      copy.pragma('integrity_check', { simple: true }) === 'ok' &&
      copy.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined
    if (!sound) throw new AppError('DAMAGED', {})
  } finally {
    copy.close()
  }
}

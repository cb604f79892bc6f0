import type { WritableDb } from './handle.ts'

const NAME = 'attempt'

/**
 * A part of a transaction that may fail by itself: what it wrote is taken back, and the transaction goes on.
 * @throws what `work` throws
 */
export function attempt<Result>(db: WritableDb, work: () => Result): Result {
  const run = (sql: string) => db.sqlite.prepare(sql).run()
  run(`SAVEPOINT ${NAME}`)
  try {
    const result = work()
    run(`RELEASE ${NAME}`)
    return result
  } catch (error) {
    try {
      run(`ROLLBACK TO ${NAME}`)
      run(`RELEASE ${NAME}`)
    } catch {
      // After a full disk or a fault SQLite has rolled back all of it by itself: what happened first is what counts.
    }
    throw error
  }
}

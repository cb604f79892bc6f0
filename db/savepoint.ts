import { statement, type WritableDb } from './handle.ts'

const open = statement<[], never>('SAVEPOINT attempt')
const release = statement<[], never>('RELEASE attempt')
const rollBack = statement<[], never>('ROLLBACK TO attempt')

/**
 * A part of a transaction that may fail by itself: what it wrote is taken back, and the transaction goes on.
 * @throws what `work` throws
 */
export function attempt<Result>(db: WritableDb, work: () => Result): Result {
  open(db).run()
  try {
    const result = work()
    release(db).run()
    return result
  } catch (error) {
    try {
      rollBack(db).run()
      release(db).run()
    } catch {
      // After a full disk or a fault SQLite has rolled back all of it by itself: what happened first is what counts.
    }
    throw error
  }
}

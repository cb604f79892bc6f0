import type { WritableDb } from '#db/handle.ts'
import type { OpenBooks } from '#db/open.ts'
import type { Fault } from './child-messages.ts'

/** Break the one-transaction promise of open books on purpose; the checks must find it. */
export function plantFault(books: OpenBooks, fault: Fault): void {
  if (fault === 'autocommit') plantAutocommit(books)
  if (fault === 'split') plantSplit(books)
}

function plantAutocommit(books: OpenBooks): void {
  const writable = books.write((db): WritableDb => db)
  books.write = (work) => work(writable)
}

/** Header and lines are committed when the first stock movement comes: the ledgers are a transaction of their own. */
function plantSplit(books: OpenBooks): void {
  const { sqlite } = books.write((db) => db)
  const prepare = sqlite.prepare.bind(sqlite)
  const [commit, begin] = [prepare('COMMIT'), prepare('BEGIN IMMEDIATE')]
  let split = false
  const write = books.write.bind(books)
  books.write = (work) => {
    split = false
    return write(work)
  }
  sqlite.prepare = ((sql: string) => {
    const statement = prepare(sql)
    if (!/insert into "?stock_movement/i.test(sql)) return statement
    const run = statement.run.bind(statement)
    statement.run = (...parameters) => {
      if (!split) [commit, begin].forEach((one) => one.run())
      split = true
      return run(...parameters)
    }
    return statement
  }) as typeof sqlite.prepare
}

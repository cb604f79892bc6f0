import { randomUUID } from 'node:crypto'
import type { Request } from '#shared/contract/bridge.ts'
import { inputHash } from '#db/repository/command-log.ts'
import { carryOutImport } from '../features/import/carry-out.ts'
import { keeps, type ImportOrder } from '../features/import/import-order.ts'
import { runReport } from '../worker/run-report.ts'
import type { BooksHost } from './books-host.ts'
import type { Context } from './context.ts'
import type { RememberedRequest } from './remembered.ts'

interface Asked {
  readonly host: BooksHost
  readonly request: Request
  readonly input: unknown
  readonly reportWorker: string
}

type Progress = (done: number, total: number, stage: string) => void

/**
 * A long write in a thread with a connection of its own, in one transaction, while the books are lent to it. Books in
 * memory have no file a second connection could open: there it is done right here.
 */
export function carryOut(asked: Asked, asker: Context, order: ImportOrder, progress: Progress): Promise<unknown> {
  const { host, request, input, reportWorker } = asked
  const { requestId, path } = request
  const remembered = requestId === undefined || !keeps(order) ? null : { requestId, path, inputHash: inputHash(input) }
  return host.lend(() => {
    const { books } = host.current
    if (books.file === ':memory:') return Promise.resolve(inMemory(books, asker, order, remembered, progress))
    const writing = { order, remembered, cancelled: new SharedArrayBuffer(4) }
    return runReport(
      reportWorker,
      requestId ?? randomUUID(),
      { file: books.file, path, input: null, context: asker, writing },
      progress,
    )
  })
}

function inMemory(
  books: BooksHost['current']['books'],
  asker: Context,
  order: ImportOrder,
  remembered: RememberedRequest | null,
  progress: Progress,
): unknown {
  const run = keeps(order) ? books.write : books.tryOut
  return run((db) => carryOutImport({ ...asker, db }, order, remembered, progress))
}

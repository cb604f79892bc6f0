import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorData } from '#shared/errors/app-error.ts'
import { openReader } from '#db/open-reader.ts'
import { openWriter } from '#db/open-writer.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import { carryOutImport } from '../features/import/carry-out.ts'
import { keeps } from '../features/import/import-order.ts'
import type { ExportOrder, ReportContext } from '../ipc/context.ts'
import { handlerOf } from '../ipc/handlers.ts'
import { copyBooks, type CopyOrder } from './copy-books.ts'
import { exportTable } from './export-table.ts'
import { WRITE_STATES, type ReportMessage, type ReportOrder, type WritingOrder } from './report-messages.ts'

const HEALTH_CHECK = 'stock.verify'
/** It jumps about in the whole file; the memory goes with the thread. */
const HEALTH_CHECK_CACHE_MEGABYTES = 128

/**
 * Entry of the report thread: one report, one export or one copy on a read-only connection, or one long write on one
 * that may write, then the thread ends.
 */
function run(order: ReportOrder | CopyOrder, send: (message: ReportMessage) => void): void {
  const progress: ReportContext['progress'] = (done, total, stage) => send({ kind: 'progress', done, total, stage })
  try {
    send({ kind: 'answer', data: carriedOut(order, progress) })
  } catch (error) {
    const known = error instanceof AppError ? error : appErrorOfSqlite(error)
    if (known === null) send({ kind: 'failure', error })
    else send({ kind: 'refusal', error: { code: known.code, params: known.params } as ErrorData })
  }
}

function carriedOut(order: ReportOrder | CopyOrder, progress: ReportContext['progress']): unknown {
  if ('copyTo' in order) return copyBooks(order)
  return order.writing === undefined ? read(order, progress) : write(order, order.writing, progress)
}

function read(order: ReportOrder, progress: ReportContext['progress']): unknown {
  const reader =
    order.path === HEALTH_CHECK ? openReader(order.file, HEALTH_CHECK_CACHE_MEGABYTES) : openReader(order.file)
  try {
    return answerTo(order, { ...order.context, db: reader.db, progress })
  } finally {
    reader.close()
  }
}

function write(
  { file, context }: ReportOrder,
  { order, remembered, cancelled }: WritingOrder,
  progress: ReportContext['progress'],
): unknown {
  const state = new Int32Array(cancelled)
  const { running, committing } = WRITE_STATES
  const assertWanted = (holds: boolean) => {
    if (!holds) throw new AppError('CANCELLED', {})
  }
  const told: typeof progress = (...news) => {
    assertWanted(Atomics.load(state, 0) === running)
    progress(...news)
  }
  const writer = openWriter(file)
  try {
    return writer.write(
      (db) => carryOutImport({ ...context, db }, order, remembered, told),
      () => {
        if (!keeps(order)) return false
        assertWanted(Atomics.compareExchange(state, 0, running, committing) === running)
        return true
      },
    )
  } finally {
    writer.close()
  }
}

function answerTo({ path, input, exportTo }: ReportOrder, context: ReportContext): unknown {
  return exportTo === undefined ? handlerOf(path)(context, input) : exportTable(context, input as ExportOrder, exportTo)
}

run(workerData as ReportOrder | CopyOrder, (message) => parentPort?.postMessage(message))

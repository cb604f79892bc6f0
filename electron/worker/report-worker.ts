import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorData } from '#shared/errors/app-error.ts'
import { openReader } from '#db/open-reader.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import type { ExportInput, ReportContext } from '../ipc/context.ts'
import { handlerOf } from '../ipc/handlers.ts'
import { exportTable } from './export-table.ts'
import type { ReportMessage, ReportOrder } from './report-messages.ts'

/** Entry of the report thread: one report, or one export, on a read-only connection, then the thread ends. */
function run(order: ReportOrder, send: (message: ReportMessage) => void): void {
  const reader = openReader(order.file)
  try {
    const context: ReportContext = {
      ...order.context,
      db: reader.db,
      progress: (done, total, stage) => send({ kind: 'progress', done, total, stage }),
    }
    send({ kind: 'answer', data: answerTo(order, context) })
  } catch (error) {
    const known = error instanceof AppError ? error : appErrorOfSqlite(error)
    if (known === null) send({ kind: 'failure', error })
    else send({ kind: 'refusal', error: { code: known.code, params: known.params } as ErrorData })
  } finally {
    reader.close()
  }
}

function answerTo({ path, input, exportTo }: ReportOrder, context: ReportContext): unknown {
  return exportTo === undefined ? handlerOf(path)(context, input) : exportTable(context, input as ExportInput, exportTo)
}

run(workerData as ReportOrder, (message) => parentPort?.postMessage(message))

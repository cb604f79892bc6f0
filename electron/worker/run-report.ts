import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors/app-error.ts'
import type { CopyOrder } from './copy-books.ts'
import { WRITE_STATES, type ReportMessage, type ReportOrder, type WritingOrder } from './report-messages.ts'

type ProgressListener = (done: number, total: number, stage: string) => void

/** How each running report is called off, by request id. */
const running = new Map<string, () => boolean>()

/**
 * Run a report, or a long write, off the main thread. Cancelling a report ends its thread at once: it only reads, so
 * nothing can be left half done. A write is asked to stop, and rolls back.
 * @throws AppError of the report; CANCELLED
 */
export function runReport(
  workerFile: string,
  requestId: string,
  order: ReportOrder | CopyOrder,
  onProgress: ProgressListener,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order })
    const writing = 'writing' in order ? order.writing : undefined
    running.set(requestId, () => (writing === undefined ? endReading(worker) : stopWriting(writing)))
    worker.on('message', (message: ReportMessage) => {
      if (message.kind === 'progress') onProgress(message.done, message.total, message.stage)
      else if (message.kind === 'answer') resolve(message.data)
      else if (message.kind === 'refusal') reject(new AppError(message.error.code, message.error.params))
      else reject(message.error)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      running.delete(requestId)
      // After an answer this changes nothing: a promise is settled once.
      reject(new AppError('CANCELLED', {}))
    })
  })
}

/** @returns whether there was such a report, and it could still be stopped */
export function cancelReport(requestId: string): boolean {
  return running.get(requestId)?.() ?? false
}

function endReading(worker: Worker): boolean {
  void worker.terminate()
  return true
}

function stopWriting({ cancelled }: WritingOrder): boolean {
  const { running: before, cancelled: after } = WRITE_STATES
  return Atomics.compareExchange(new Int32Array(cancelled), 0, before, after) === before
}

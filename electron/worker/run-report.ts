import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReportMessage, ReportOrder } from './report-messages.ts'

type ProgressListener = (done: number, total: number, stage: string) => void

/** Reports that are running, by request id, so that they can be cancelled. */
const running = new Map<string, Worker>()

/**
 * Run a report off the main thread. Cancelling ends the thread at once: it only reads, so nothing can be left half done.
 * @throws AppError of the report; CANCELLED
 */
export function runReport(
  workerFile: string,
  requestId: string,
  order: ReportOrder,
  onProgress: ProgressListener,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order })
    running.set(requestId, worker)
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

/** @returns whether there was such a report */
export function cancelReport(requestId: string): boolean {
  const worker = running.get(requestId)
  if (worker === undefined) return false
  void worker.terminate()
  return true
}

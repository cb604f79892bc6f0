import type { PrintOutcome, WaitingJob } from '#shared/contract/print.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { api } from '#renderer/ipc/client.ts'

export interface Printer {
  readonly name: string
  readonly title: string
}

export function findPrinters(): Promise<readonly Printer[]> {
  return api.print.printers({})
}

/** @throws AppError PRINTER_REFUSED: it waits on; PRINTER_NOT_SET, PRINT_JOB_GONE */
export async function retryJob({ id }: WaitingJob): Promise<void> {
  const outcome: PrintOutcome = await api.print.retry({ id })
  if (outcome.kind !== 'waiting') return
  throw new AppError('PRINTER_REFUSED', { printer: outcome.printer, reason: outcome.reason })
}

export async function discardJob({ id }: WaitingJob): Promise<void> {
  await api.print.discard({ id })
}

import { basename } from 'node:path'
import type { Table, TableText } from '#shared/contract/table-file.ts'
import { LARGEST_TABLE_BYTES, type TableFormat } from '#shared/domain/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { TableFault } from '#shared/errors/faults.ts'
import { readUserFile, writeUserFile } from '../features/user-file.ts'
import type { Platform } from '../ipc/platform.ts'
import type { TableMessage, TableOrder } from './table-messages.ts'

/** Where table work is done, and what it may cost before its process is ended. */
export interface TableWork {
  readonly platform: Pick<Platform, 'startProcess'>
  /** File of the table process. */
  readonly entry: string
  readonly milliseconds?: number
  readonly heapMegabytes?: number
}

/** A file from outside is given less than a table of ours: 50,000 rows of 30 columns take a quarter of the time. */
const LIMITS: Readonly<Record<TableOrder['kind'], { readonly milliseconds: number; readonly heapMegabytes: number }>> =
  {
    read: { milliseconds: 30_000, heapMegabytes: 512 },
    write: { milliseconds: 60_000, heapMegabytes: 1024 },
  }

/**
 * Read a table the user chose, in a process that is ended when it takes too long or too much memory: whatever the
 * file is made to do, the program goes on.
 * @throws AppError TABLE_UNREADABLE, NO_ACCESS
 */
export async function readTableFile(work: TableWork, file: string): Promise<TableText> {
  const bytes = readUserFile(file, LARGEST_TABLE_BYTES)
  if (bytes === null) throw unreadable(basename(file), 'too_big')
  return readTableBytes(work, basename(file), bytes)
}

const unreadable = (file: string, fault: TableFault) => new AppError('TABLE_UNREADABLE', { file, fault })

/** The same with what is in the file. @throws AppError TABLE_UNREADABLE */
export async function readTableBytes(work: TableWork, name: string, bytes: Uint8Array): Promise<TableText> {
  if (bytes.length > LARGEST_TABLE_BYTES) throw unreadable(name, 'too_big')
  const message = await answerOf(work, { kind: 'read', bytes })
  if (message.kind === 'unreadable') throw unreadable(name, message.fault)
  if (message.kind === 'rows') return message.rows
  throw new Error(`a table to be read was answered with ${message.kind}`)
}

/** @throws AppError NO_ACCESS, DISK_FULL */
export async function writeTableFile(work: TableWork, file: string, format: TableFormat, table: Table): Promise<void> {
  const message = await answerOf(work, { kind: 'write', format, table })
  if (message.kind !== 'bytes') throw new Error(`a table to be written was answered with ${message.kind}`)
  writeUserFile(file, message.bytes)
}

function answerOf(work: TableWork, order: TableOrder): Promise<TableMessage> {
  const { milliseconds, heapMegabytes } = { ...LIMITS[order.kind], ...work }
  const helper = work.platform.startProcess(work.entry, heapMegabytes)
  return new Promise((resolve, reject) => {
    let started = false
    // A promise is settled once: after an answer neither the timer nor the exit changes anything.
    const settle = (message: TableMessage) => {
      clearTimeout(timer)
      if (message.kind === 'failure') reject(message.error)
      else resolve(message)
      helper.kill()
    }
    const timer = setTimeout(() => settle({ kind: 'unreadable', fault: 'too_slow' }), milliseconds)
    helper.onMessage((received) => {
      const message = received as TableMessage
      if (message.kind === 'started') started = true
      else settle(message)
    })
    helper.onExit(() => {
      clearTimeout(timer)
      // Once at work, only memory it is not given ends it.
      if (started) resolve({ kind: 'unreadable', fault: 'too_big' })
      else reject(new Error('the table process could not be started'))
    })
    helper.send(order)
  })
}

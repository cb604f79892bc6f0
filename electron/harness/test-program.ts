import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { mkdtempSync } from 'node:fs'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { BooksContent } from '#shared/contract/books.ts'
import type { ProductContent } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { WritableDb } from '#db/handle.ts'
import { createProgram, type Program } from '../ipc/dispatch.ts'
import { headlessPlatform, type Platform } from '../ipc/platform.ts'
import type { Session } from '../ipc/session.ts'
import { fillNewBooks } from '../features/books/create.ts'

export const MIGRATIONS = join(import.meta.dirname, '../../db/migrations')

export const REPORT_WORKER = join(import.meta.dirname, '../worker/report-worker.ts')
export const TABLE_PROCESS = join(import.meta.dirname, '../worker/table-process.ts')

/** A refusal as a test sees it. */
export class Refusal extends Error {
  readonly data: ErrorData
  constructor(data: ErrorData) {
    super(`${data.code} ${JSON.stringify(data.params)}`)
    this.data = data
  }
}

type Call<E> = E extends { input: infer _I } ? (input: InputOf<E>, requestId?: string) => Promise<OutputOf<E>> : never
export type Api = { [Noun in keyof Endpoints]: { [Verb in keyof Endpoints[Noun]]: Call<Endpoints[Noun][Verb]> } }

export interface TestProgram {
  readonly api: Api
  readonly program: Program
  readonly session: Session
  /** Set the computer's date; business dates after it are refused. */
  setToday(date: string): void
}

export const TEST_BOOKS: BooksContent = {
  name: '测试账套',
  openedOn: businessDate('2026-01-01'),
  costMethod: 'movingAverage',
  negativeStock: 'forbid',
  dayBoundary: 0,
  taxpayer: 'smallScale',
}

/**
 * The whole program but the window, on new books; every reply is checked against the contract.
 * @param file where the books are made; left out: in memory
 * @param dialogs answers of the system's dialogs; left out: all are cancelled
 */
export function startTestProgram(
  content: Partial<BooksContent> = {},
  file: string | null = null,
  dialogs: Partial<Platform> = {},
): TestProgram {
  let now = Date.parse('2026-12-31T12:00:00')
  const program = createProgram({
    machineFolder: mkdtempSync(join(tmpdir(), 'zhangshi-test-')),
    migrationsFolder: MIGRATIONS,
    reportWorker: REPORT_WORKER,
    tableProcess: TABLE_PROCESS,
    // An unforeseen error must fail the test with its own stack.
    platform: { ...headlessPlatform((_reference, error) => console.error(error)), ...dialogs },
    clock: () => now,
    checkReplies: true,
  })
  const fill = (db: WritableDb) => fillNewBooks(db, { ...TEST_BOOKS, ...content }, '老板', now)
  if (file === null) program.host.createInMemory(fill)
  else program.host.create(file, fill)
  const session = program.createSession()
  return {
    program,
    session,
    api: callerOf(program, session),
    setToday: (date) => (now = Date.parse(`${date}T12:00:00`)),
  }
}

/** `api.document.post({…})` through the dispatcher; a refusal is thrown as `Refusal`. */
export function callerOf(program: Program, session: Session): Api {
  const call = async (path: string, input: unknown, requestId?: string) => {
    const reply = await program.dispatch(
      requestId === undefined ? { path, input } : { path, input, requestId },
      session,
    )
    if (reply.ok) return reply.data
    throw new Refusal(reply.error)
  }
  return new Proxy({} as Api, {
    get: (_api, noun: string) =>
      new Proxy(
        {},
        {
          get: (_noun, verb: string) => (input: unknown, requestId?: string) =>
            call(`${noun}.${verb}`, input, requestId),
        },
      ),
  })
}

export function productContent(changes: Partial<ProductContent> & { readonly name: string }): ProductContent {
  return {
    code: '',
    spec: '',
    brand: '',
    categoryId: null,
    kind: 'goods',
    units: [{ name: '个', ratio: ONE_UNIT }],
    barcodes: [],
    prices: [],
    purchasePrice: null,
    minimumStock: null,
    maximumStock: null,
    remark: '',
    ...changes,
  }
}

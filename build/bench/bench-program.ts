import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { WritableDb } from '#db/handle.ts'
import { createProgram } from '#electron/ipc/dispatch.ts'
import type { CommandContext } from '#electron/ipc/context.ts'
import { postContent } from '#electron/features/document/post.ts'
import { headlessPlatform } from '#electron/ipc/platform.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const REPORT_WORKER = fileURLToPath(new URL('../../electron/worker/report-worker.ts', import.meta.url))
const TABLE_PROCESS = fileURLToPath(new URL('../../electron/worker/table-process.ts', import.meta.url))

/** The day the benches are run on, whatever the calendar says. */
export const TODAY = '2026-11-20'

/** The whole program but the window, with a clock that can be set. */
export interface BenchProgram {
  call<Noun extends keyof Endpoints, Verb extends keyof Endpoints[Noun] & string>(
    noun: Noun,
    verb: Verb,
    input: InputOf<Endpoints[Noun][Verb]>,
    requestId?: string,
  ): Promise<OutputOf<Endpoints[Noun][Verb]>>
  /** Many commands in one transaction, as an import runs them. */
  inOneTransaction<Result>(work: (context: CommandContext) => Result): Result
  /** Post in a transaction of its own, without a request id. */
  post(content: DocumentContent): void
  setToday(date: string): void
  open(file: string): void
  create(file: string, fill: (db: WritableDb) => void): void
  close(): void
}

export function startBenchProgram(machineFolder: string): BenchProgram {
  mkdirSync(machineFolder, { recursive: true })
  let now = noonOf(TODAY)
  const platform = headlessPlatform((_reference, error) => console.error(error))
  const program = createProgram({
    machineFolder,
    migrationsFolder: MIGRATIONS,
    reportWorker: REPORT_WORKER,
    tableProcess: TABLE_PROCESS,
    platform,
    clock: () => now,
  })
  const session = program.createSession()
  const inOneTransaction: BenchProgram['inOneTransaction'] = (work) => {
    const user = program.host.userOf(session)
    if (user === null) throw new Error('the books of a bench have one user without a password')
    const context = program.host.contextOf(user)
    return program.host.current.books.write((db) => work({ ...context, db }))
  }
  return {
    call: async (noun, verb, input, requestId) => {
      const request = { path: `${noun}.${verb}`, input }
      const reply = await program.dispatch(requestId === undefined ? request : { ...request, requestId }, session)
      if (!reply.ok) throw new Error(`${request.path}: ${JSON.stringify(reply.error)}`)
      return reply.data as OutputOf<Endpoints[typeof noun][typeof verb]>
    },
    inOneTransaction,
    post: (content) => void inOneTransaction((context) => postContent(context, content)),
    setToday: (date) => (now = noonOf(date)),
    open: (file) => program.host.open(file),
    create: (file, fill) => program.host.create(file, fill),
    close: () => program.close(),
  }
}

function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00`)
}

// `npm run call`: the program without its window, for scripts and integrations. `--help` says how.
import { dirname, join, resolve } from 'node:path'
import { ENDPOINTS } from '#shared/contract/registry.ts'
import { inputSchemaOf } from '#shared/contract/schema.ts'
import { HELP, readArguments, UsageError, type ServeAsk } from './headless/arguments.ts'
import { readLines } from './headless/input-lines.ts'
import { serve } from './headless/serve.ts'
import { createProgram } from './ipc/dispatch.ts'
import { headlessPlatform } from './ipc/platform.ts'

// A reader that goes away makes the pending write fail; unheard, the same error would be a crash.
process.stdout.on('error', () => undefined)
process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  try {
    const ask = readArguments(words)
    if (ask.kind === 'serve') return (await answerInput(ask)) ? 0 : 1
    process.stdout.write(ask.kind === 'help' ? HELP : listOfPaths())
    return 0
  } catch (error) {
    if (isBrokenPipe(error)) return 1
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n--help says how it is used.\n`)
    return 2
  }
}

async function answerInput(ask: ServeAsk): Promise<boolean> {
  const books = resolve(ask.books)
  const program = createProgram({
    machineFolder: ask.data === null ? dirname(books) : resolve(ask.data),
    migrationsFolder: join(import.meta.dirname, '../db/migrations'),
    reportWorker: join(import.meta.dirname, 'worker/report-worker.ts'),
    tableProcess: join(import.meta.dirname, 'worker/table-process.ts'),
    platform: headlessPlatform(
      (reference, error) => console.error(reference, error),
      new Map([...ask.files].map(([name, path]) => [name, resolve(path)])),
    ),
  })
  try {
    return await serve(program, { ...ask, books }, readLines(process.stdin), process.stdout)
  } finally {
    program.close()
  }
}

function listOfPaths(): string {
  return [...ENDPOINTS]
    .map(([path, endpoint]) => ({
      path,
      kind: endpoint.kind,
      permission: endpoint.permission,
      input: inputSchemaOf(endpoint),
    }))
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('')
}

/** Nobody reads the replies any more. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

import type { Writable } from 'node:stream'
import type { Reply } from '#shared/contract/bridge.ts'
import { AppError, type ErrorData } from '#shared/errors/app-error.ts'
import { appErrorOfSqlite } from '#db/sqlite-error.ts'
import type { Books } from '#shared/contract/books.ts'
import { fillNewBooks } from '../features/books/create.ts'
import type { Program } from '../ipc/dispatch.ts'
import type { Session } from '../ipc/session.ts'
import type { ServeAsk } from './arguments.ts'
import type { InputLine } from './input-lines.ts'
import { requestOfLine } from './request-line.ts'

type Lines = AsyncGenerator<InputLine, void>

/**
 * Open the books, log in, and answer line by line until the input ends.
 * @returns whether every reply was ok
 */
export async function serve(program: Program, ask: ServeAsk, lines: Lines, output: Writable): Promise<boolean> {
  const session = program.createSession()
  try {
    const started = await start(program, session, ask, lines)
    if (started.ok) return await answerLines(program, session, lines, output)
    await write(output, started)
    return false
  } finally {
    // An input somebody keeps open must not keep the process.
    await lines.return()
  }
}

async function answerLines(program: Program, session: Session, lines: Lines, output: Writable): Promise<boolean> {
  let allOk = true
  for await (const line of lines) {
    if (line.text?.trim() === '') continue
    const reply = await answer(program, session, line)
    allOk &&= reply.ok
    await write(output, reply)
  }
  return allOk
}

async function answer(program: Program, session: Session, line: InputLine): Promise<Reply> {
  try {
    return await program.dispatch(requestOfLine(line), session)
  } catch (error) {
    return refusal(error)
  }
}

async function start(program: Program, session: Session, ask: ServeAsk, lines: Lines): Promise<Reply> {
  try {
    openOrCreate(program, ask)
    return ask.user === null ? { ok: true, data: null } : await logIn(program, session, ask.user, lines)
  } catch (error) {
    return refusal(error)
  }
}

/** Whoever gives the command line may name any path. @throws AppError of db/open */
function openOrCreate({ host }: Program, { books, create, user }: ServeAsk): void {
  if (create === null) host.open(books)
  else host.create(books, (db) => fillNewBooks(db, create, user ?? '老板', Date.now()))
}

/** Books of one user without a password need no login; then no line is taken for a password. */
async function logIn(program: Program, session: Session, userName: string, lines: Lines): Promise<Reply> {
  const current = await program.dispatch({ path: 'books.current', input: {} }, session)
  if (!current.ok) return current
  const books = current.data as Books
  if (books.needsLogin) {
    const first = await lines.next()
    const password = first.done === true ? '' : (first.value.text ?? '')
    return program.dispatch({ path: 'books.login', input: { userName, password } }, session)
  }
  // Working under another name than the one asked for would put a wrong name into the log.
  if (books.userName !== userName) throw new AppError('NOT_LOGGED_IN', {})
  return current
}

function refusal(error: unknown): Reply {
  const known = error instanceof AppError ? error : appErrorOfSqlite(error)
  if (known === null) throw error
  return { ok: false, error: { code: known.code, params: known.params } as ErrorData }
}

/** Waits until the line is handed over, so that a slow reader slows us down instead of filling the memory. */
function write(output: Writable, reply: Reply): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  output.write(`${JSON.stringify(reply)}\n`, (error) => (error ? reject(error) : resolve()))
  return promise
}

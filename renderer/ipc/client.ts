import type { Authorization, Reply, Request } from '#shared/contract/bridge.ts'
import type { Endpoint, InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { bridge } from './bridge.ts'

export interface CallOptions {
  /** Give the same id again to repeat a command whose outcome is unknown; it is never done twice. */
  readonly requestId?: string
  /** The books a screen was opened in, for a call that may outlive it; else the books open now. */
  readonly books?: string | undefined
  /** Who stands for a command the user may not give alone. */
  readonly authorization?: Authorization | undefined
}

/** The uuid of the open books; empty when there are none, unsaid before that is known. */
let booksNow: string | undefined

/** Every call says which books it means, so that one that comes late is refused instead of reaching other books. */
export function setOpenBooks(uuid: string | null): void {
  booksNow = uuid ?? ''
}

export function openBooks(): string | undefined {
  return booksNow
}

type Call<E> = E extends Endpoint ? (input: InputOf<E>, options?: CallOptions) => Promise<OutputOf<E>> : never
type Client = { [Noun in keyof Endpoints]: { [Verb in keyof Endpoints[Noun]]: Call<Endpoints[Noun][Verb]> } }

let unanswered = 0

/** Calls that are under way. While the program works on one, it may not even hand on the keys that are pressed. */
export function unansweredCalls(): number {
  return unanswered
}

async function answered(request: Request): Promise<Reply> {
  unanswered += 1
  try {
    return await bridge().invoke(request)
  } finally {
    unanswered -= 1
  }
}

async function call(path: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
  const { requestId = crypto.randomUUID(), books = booksNow, authorization } = options
  const request = {
    path,
    input,
    requestId,
    ...(books === undefined ? {} : { books }),
    ...(authorization === undefined ? {} : { authorization }),
  }
  const reply = await answered(request)
  if (reply.ok) return reply.data
  throw new AppError(reply.error.code, reply.error.params)
}

/**
 * The typed client: `api.document.post({ content, draftId })`.
 * @throws AppError — show it with `errorText` from the texts.
 */
export const api = new Proxy({} as Client, {
  get: (_client, noun: string) =>
    new Proxy(
      {},
      {
        get: (_noun, verb: string) => (input: unknown, options?: CallOptions) =>
          call(`${noun}.${verb}`, input, options),
      },
    ),
})

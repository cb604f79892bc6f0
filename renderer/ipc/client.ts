import type { Endpoint, InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { bridge } from './bridge.ts'

export interface CallOptions {
  /** Give the same id again to repeat a command whose outcome is unknown; it is never done twice. */
  readonly requestId?: string
}

type Call<E> = E extends Endpoint ? (input: InputOf<E>, options?: CallOptions) => Promise<OutputOf<E>> : never
type Client = { [Noun in keyof Endpoints]: { [Verb in keyof Endpoints[Noun]]: Call<Endpoints[Noun][Verb]> } }

async function call(path: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
  const reply = await bridge().invoke({ path, input, requestId: options.requestId ?? crypto.randomUUID() })
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

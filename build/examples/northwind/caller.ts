import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import type { Reply } from '#shared/contract/bridge.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'

const CALL = join(import.meta.dirname, '../../../electron/call.ts')

/** A running `npm run call`: one JSON line out, one JSON line back, in order. */
export interface Caller {
  /**
   * Ask one endpoint. A request id makes a command safe to repeat: the program answers what it answered before.
   * @throws Error with code and parameters of a refusal
   */
  ask<Noun extends keyof Endpoints, Verb extends keyof Endpoints[Noun] & string>(
    noun: Noun,
    verb: Verb,
    input: InputOf<Endpoints[Noun][Verb]>,
    requestId?: string,
  ): Promise<OutputOf<Endpoints[Noun][Verb]>>
  /** End the input and wait until the program has closed its books. */
  end(): Promise<void>
}

interface Waiting {
  readonly path: string
  readonly resolve: (data: unknown) => void
  readonly reject: (error: Error) => void
}

export function startCall(options: readonly string[]): Caller {
  const child = spawn(process.execPath, [CALL, ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: Waiting[] = []
  const { promise: ended, resolve: end } = Promise.withResolvers<number | null>()
  createInterface({ input: child.stdout }).on('line', (line) => settle(waiting.shift(), line))
  // A program that has ended takes no more requests; who waits for a reply is told by 'close'.
  child.stdin.on('error', () => undefined)
  child.on('close', (code) => {
    for (const one of waiting.splice(0))
      one.reject(new Error(`${one.path}: the program ended with code ${String(code)}`))
    end(code)
  })
  const send = (path: string, input: unknown, requestId?: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    waiting.push({ path, resolve, reject })
    child.stdin.write(`${JSON.stringify({ path, input, requestId })}\n`)
    return promise
  }
  return {
    // The contract says what comes back; the program checks what goes in.
    ask: (noun, verb, input, requestId) => send(`${noun}.${verb}`, input, requestId) as Promise<never>,
    end: async () => {
      child.stdin.end()
      const code = await ended
      if (code !== 0) throw new Error(`the program ended with code ${String(code)}`)
    },
  }
}

function settle(waiting: Waiting | undefined, line: string): void {
  if (waiting === undefined) throw new Error(`nobody asked for ${line}`)
  const reply = JSON.parse(line) as Reply
  if (reply.ok) waiting.resolve(reply.data)
  else waiting.reject(new Error(`${waiting.path}: ${reply.error.code} ${JSON.stringify(reply.error.params)}`))
}

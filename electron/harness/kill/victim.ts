import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import type { ChildMessage } from './child-messages.ts'

/**
 * When the kill comes: `delay` milliseconds after the order was given, or after so many requests were asked or steps
 * of a long one were done. Counting them makes a slow machine kill in the middle of the same work as a fast one.
 */
export type Moment = ({ readonly requests: number } | { readonly steps: number }) & { readonly delay: number }

/** A child process that will be killed. */
export interface Victim<Order> {
  /** Give the order, and kill at the moment. Resolves to all the child said. */
  workUntilKilled(order: Order, moment: Moment): Promise<readonly ChildMessage[]>
  /** Kill a child that was never used. */
  dismiss(): Promise<void>
}

/** Start a child early: it loads its modules while the one before it works. */
export function startVictim<Order>(
  entry: 'posting-child.ts' | 'creating-child.ts' | 'importing-child.ts',
  folder: string,
): Victim<Order> {
  const child = spawn(process.execPath, [join(import.meta.dirname, entry), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compile-cache') },
  })
  const said: ChildMessage[] = []
  const listeners: ((message: ChildMessage) => void)[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const message = messageOf(line)
    if (message === null) return
    said.push(message)
    for (const listener of listeners) listener(message)
  })
  const heard = (what: ChildMessage['say'], times: number) =>
    new Promise<void>((resolve) => {
      const check = () => said.filter((message) => message.say === what).length >= times && resolve()
      listeners.push(check)
      check()
    })
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  // The kernel closes the pipe under a write when the child is killed first.
  child.stdin.on('error', () => undefined)
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    workUntilKilled: async (order, moment) => {
      await Promise.race([heard('ready', 1), ended])
      child.stdin.write(`${JSON.stringify(order)}\n`)
      const begun = 'steps' in moment ? heard('step', moment.steps) : heard('ask', moment.requests)
      await Promise.race([begun, ended])
      await setTimeout(moment.delay)
      await kill()
      return said
    },
    dismiss: kill,
  }
}

/** Null for a line that the kill cut off. */
function messageOf(line: string): ChildMessage | null {
  try {
    return JSON.parse(line) as ChildMessage
  } catch {
    return null
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ChildMessage } from './child-messages.ts'

/** A child process that will be killed. */
export interface Victim<Order> {
  /** Give the order and kill `delay` milliseconds after it (or after the books were open). Resolves to all it said. */
  workUntilKilled(order: Order, delay: number, from: 'order' | 'open'): Promise<readonly ChildMessage[]>
  /** Kill a child that was never used. */
  dismiss(): Promise<void>
}

/** Start a child early: it loads its modules while the one before it works. */
export function startVictim<Order>(entry: 'posting-child.ts' | 'creating-child.ts', folder: string): Victim<Order> {
  const child = spawn(process.execPath, [join(import.meta.dirname, entry), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compile-cache') },
  })
  const said: ChildMessage[] = []
  const heard = new Map<ChildMessage['say'], () => void>()
  const awaits = (what: ChildMessage['say']) => new Promise<void>((resolve) => heard.set(what, resolve))
  const ready = awaits('ready')
  const open = awaits('open')
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const message = messageOf(line)
    if (message === null) return
    said.push(message)
    heard.get(message.say)?.()
  })
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  // The kernel closes the pipe under a write when the child is killed first.
  child.stdin.on('error', () => undefined)
  return {
    workUntilKilled: async (order, delay, from) => {
      await Promise.race([ready, ended])
      child.stdin.write(`${JSON.stringify(order)}\n`)
      if (from === 'open') await Promise.race([open, ended])
      const timer = setTimeout(() => child.kill('SIGKILL'), delay)
      await ended
      clearTimeout(timer)
      return said
    },
    dismiss: async () => {
      child.kill('SIGKILL')
      await ended
    },
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

import { createInterface } from 'node:readline'
import { say } from './child-messages.ts'

/** Say that everything is loaded and wait for the one line that tells what to do. */
export async function waitForOrder<Order>(): Promise<Order> {
  say({ say: 'ready' })
  for await (const line of createInterface({ input: process.stdin })) return JSON.parse(line) as Order
  throw new Error('the order never came')
}

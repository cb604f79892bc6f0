import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import type { Bridge, Progress, Reply, Request } from '#shared/contract/bridge.ts'
import { useHealthStore } from './health-store.ts'

/** A bridge whose answers are given by hand, in any order. */
function openBridge() {
  const asked: { request: Request; answer: (reply: Reply) => void }[] = []
  const listeners = new Set<(progress: Progress) => void>()
  const bridge: Bridge = {
    invoke: (request) => new Promise((answer) => asked.push({ request, answer })),
    onChanged: () => () => undefined,
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  Object.defineProperty(window, 'zhangshi', { value: bridge, configurable: true })
  const of = (part: string) => {
    const found = asked.find(({ request }) => (request.input as { part: string }).part === part)
    if (found === undefined) throw new Error(`nobody asked for ${part}`)
    return found
  }
  return {
    asked,
    listeners,
    answer: (part: string, reply: Reply) => of(part).answer(reply),
    tell: (part: string, done: number, total: number) => {
      const requestId = of(part).request.requestId ?? ''
      for (const listener of listeners) listener({ requestId, done, total, stage: '' })
    },
  }
}

const check = (name: string, ok: boolean) => ({ name, ok, detail: '', target: null })

beforeEach(() => setActivePinia(createPinia()))

test('both parts run at once; one bar shows how far both have come, and the findings stand in their order', async () => {
  const bridge = openBridge()
  const store = useHealthStore()
  const run = store.run()
  void store.run()
  expect(bridge.asked.map(({ request }) => request.input)).toEqual([{ part: 'ledgers' }, { part: 'log' }])
  bridge.tell('ledgers', 30, 60)
  expect(store.percent).toBe(0)
  bridge.tell('log', 0, 15)
  expect(store.percent).toBe(40)
  bridge.answer('log', { ok: true, data: [check('I12', true)] })
  await Promise.resolve()
  expect([store.running, store.checks]).toEqual([true, null])
  bridge.answer('ledgers', { ok: true, data: [check('I1', false)] })
  await run
  expect([store.running, store.checks?.map(({ name, ok }) => [name, ok])]).toEqual([
    false,
    [
      ['I1', false],
      ['I12', true],
    ],
  ])
  expect(bridge.listeners.size).toBe(0)
})

test('a part that was refused leaves no findings of the other', async () => {
  const bridge = openBridge()
  const store = useHealthStore()
  const run = store.run()
  bridge.answer('ledgers', { ok: true, data: [check('I1', true)] })
  bridge.answer('log', { ok: false, error: { code: 'NO_BOOKS_OPEN', params: {} } })
  await run
  expect([store.running, store.checks]).toEqual([false, null])
  expect(store.failure).toMatchObject({ code: 'NO_BOOKS_OPEN' })
})

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, vi } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { progress, stocktake } from '../testing.ts'
import { FakeCount } from './testing-count.ts'
import CountingScreen from './CountingScreen.vue'

enableAutoUnmount(afterEach)
/** When keys go down, in milliseconds. */
let clock = 0
// Only the timers of the scanner: answers arrive by themselves.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

/** 清点 of a stocktake in 逐件, with the keys of a scanner and of a person. */
export async function openCounting({ blind = true, role = 'owner', restored = false } = {}) {
  const count = new FakeCount()
  const bridge = installFakeBridge({
    ...count.answers(),
    'books.current': () => ({ role, seesCost: true, today: '2026-11-22' }),
    ...(restored && {
      'stocktake.progress': () =>
        progress({
          lastEntry: {
            at: new Date(2026, 10, 22, 15, 32, 8).getTime(),
            counter: '小李',
            productName: '蒙牛',
            quantity: 120_000 as never,
          },
        }),
    }),
  })
  const tab = createFakeTab()
  const wrapper = mount(CountingScreen, {
    attachTo: document.body,
    props: { stocktake: stocktake({ blind }), restored, way: { mode: 'piece', segmentId: null } },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  const settle = async () => {
    for (let round = 0; round < 8; round += 1) {
      await flushPromises()
      await nextTick()
    }
  }
  await settle()
  const down = (key: string) => {
    const code = /^\d$/.test(key)
      ? `Digit${key}`
      : /^[a-z]$/i.test(key)
        ? `Key${key.toUpperCase()}`
        : (CODES[key] ?? key)
    const target = document.activeElement ?? document.body
    const event = new KeyboardEvent('keydown', {
      key,
      code,
      shiftKey: /^[A-Z]$/.test(key),
      bubbles: true,
      cancelable: true,
    })
    clock += 5
    Object.defineProperty(event, 'timeStamp', { value: clock })
    target.dispatchEvent(event)
  }
  const silence = async () => {
    clock += 300
    vi.advanceTimersByTime(300)
    await settle()
  }
  const scan = async (code: string) => {
    for (const sign of code) down(sign)
    down('Enter')
    await silence()
  }
  /** Keys of a person: each is his as soon as nothing follows at once. */
  const type = async (...keys: string[]) => {
    for (const key of keys) {
      down(key)
      await silence()
    }
  }
  const asked = (path: string) => bridge.requests.filter((request) => request.path === path).length
  const name = () => wrapper.find('.current .name').text()
  const figure = () => wrapper.find('.figure').text()
  return { wrapper, tab, bridge, count, scan, type, asked, name, figure, settle }
}

const CODES: Record<string, string> = {
  '-': 'Minus',
  '=': 'Equal',
  '+': 'Equal',
  '/': 'Slash',
  '#': 'Digit3',
  '*': 'Digit8',
}
export const WATER = '6901285991240'
export const TEA = '6902083881405'
export const DRINK = '6921581596048'

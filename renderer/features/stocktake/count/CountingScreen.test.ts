import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

async function screen({ blind = true, role = 'owner', restored = false } = {}) {
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
const WATER = '6901285991240'
const TEA = '6902083881405'
const DRINK = '6921581596048'

test('逐件: every scan counts one; the sum stands in large type', async () => {
  const { count, scan, name, figure } = await screen()
  await scan(WATER)
  await scan(WATER)
  expect(count.entries).toEqual(['scan 怡宝饮用纯净水 1', 'scan 怡宝饮用纯净水 1'])
  expect([name(), figure()]).toEqual(['怡宝饮用纯净水', '2'])
})

test('12* before a scan is twelve at once', async () => {
  const { count, scan, type } = await screen()
  await type('1', '2', '*')
  await scan(TEA)
  expect(count.entries).toEqual(['scan 康师傅冰红茶 12'])
})

test('输量: scan, figure, Enter; the Enter of the scanner is not taken for it', async () => {
  const { count, scan, type, tab } = await screen()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  expect(count.entries).toEqual([])
  await type('2', '4', 'Enter')
  await scan(TEA)
  await type('0', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 24', 'zero 康师傅冰红茶'])
})

test('a number that is no quantity is explained and stays typed; an unlikely one is taken on the second Enter', async () => {
  const { wrapper, count, scan, type, tab } = await screen()
  const said = () => wrapper.find('.tray').text()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  await type(...'1.23456', 'Enter')
  expect(said()).toContain('「1.23456」小数太多，数量最多 4 位小数')
  await scan(TEA)
  expect(said()).toContain('小数太多')
  await type('Escape')
  await type(...'99999999', 'Enter')
  expect(said()).toContain('没有找到条码 99999999；要是数量，这么大记不下')
  await type('Escape')
  await type(...'200000', 'Enter')
  expect(said()).toContain('「怡宝饮用纯净水」这次记 200,000，多得不寻常')
  expect(count.entries).toEqual([])
  await type('Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 200000'])
  expect(wrapper.find('.tray').exists()).toBe(false)
})

test('输量: scanning the next one confirms the figure that stands typed; Enter alone skips', async () => {
  const { count, scan, type, tab } = await screen()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  await type('6')
  await scan(TEA)
  await type('Enter')
  await scan(DRINK)
  await type('3', '*', '1', '2', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 6', 'quantity 东鹏特饮 36'])
})

test('输量: a serial number is counted at once, there is no figure to ask for', async () => {
  const { count, scan, figure, tab } = await screen()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan('SN100001')
  expect(count.entries).toEqual(['serial SN100001'])
  expect(figure()).toBe('1')
})

test('what others found is added to, and the sum is shown before Enter', async () => {
  const { wrapper, scan, type, tab } = await screen()
  await type('1', '8', '*')
  await scan(WATER)
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  await type('6')
  expect(wrapper.get('.count-sum').text().replace(/\s+/g, ' ')).toBe('小王已盘 18+本次 6合计 24 瓶')
})

test('F6 changes the unit of the figure', async () => {
  const { count, scan, type, tab } = await screen()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  tab.keys['F6']?.(new KeyboardEvent('keydown'))
  await type('2', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 2箱'])
  expect(count.lines[0]?.counted).toBe(240_000)
})

test('- takes back the last entry', async () => {
  const { count, scan, type, figure } = await screen()
  await scan(WATER)
  await type('-')
  expect(count.entries.at(-1)).toBe('undo 怡宝饮用纯净水')
  expect(figure()).toBe('–')
})

test('F8 walks along the uncounted ones: figure and Enter lead to the next', async () => {
  const { count, type, tab, name, settle } = await screen()
  tab.keys['F8']?.(new KeyboardEvent('keydown'))
  await settle()
  await type('7', 'Enter', 'Enter', '5', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 7', 'quantity 东鹏特饮 5'])
  expect(name()).toBe('康师傅冰红茶')
})

test('按表: a scanned page leads to its row, rows follow in print order, #2 jumps', async () => {
  const { count, scan, type, wrapper } = await screen()
  await scan('pd-20261122-0001/3')
  await type('9', 'Enter')
  expect(wrapper.text()).toContain('已到最后一行')
  await type('#', '2', 'Enter')
  await type('4', 'Enter')
  expect(count.entries).toEqual(['row 东鹏特饮 9', 'row 康师傅冰红茶 4'])
})

test('按表: - goes back to the row just keyed in, ready for the right figure', async () => {
  const { count, type, tab, name, settle } = await screen()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await settle()
  await type('9', 'Enter', '-')
  expect(name()).toBe('怡宝饮用纯净水')
  await type('8', 'Enter')
  expect(count.entries).toEqual(['row 怡宝饮用纯净水 9', 'undo 怡宝饮用纯净水', 'row 怡宝饮用纯净水 8'])
  expect(name()).toBe('康师傅冰红茶')
})

test('letters that find nothing are said with Enter, and what is typed next begins anew', async () => {
  const { wrapper, type } = await screen()
  await type('q', 'x', 'Enter')
  // Looked up like a scanned code, which here is that of goods outside the scope.
  expect(wrapper.find('.tray').text()).toContain('不在本次范围')
  await type(...'12')
  expect(wrapper.find('.scan-box').text()).toBe('12')
})

test('逐件: a figure that stands typed without its * counts nothing, and is said; a scan alone says nothing', async () => {
  const { wrapper, count, scan, type } = await screen()
  await type('1', '2')
  await scan(WATER)
  expect(count.entries).toEqual(['scan 怡宝饮用纯净水 1'])
  expect(wrapper.text()).toContain('刚才键入的 12 没有计入，这次扫码只算一件')
  await scan(WATER)
  expect(wrapper.text()).not.toContain('没有计入')
})

test('a product that is not in the scope waits in the tray; + takes it in and counts it', async () => {
  const { wrapper, count, scan, type } = await screen()
  await scan('6934177700514')
  await scan(WATER)
  expect(wrapper.get('.tray').text()).toContain('不在本次范围：飞科剃须刀 FS339')
  await type('+')
  expect(count.entries).toEqual(['scan 怡宝饮用纯净水 1', 'scan 飞科剃须刀 1'])
  expect(wrapper.find('.tray').exists()).toBe(false)
})

test('an unknown code stops nothing; F3 makes a product of it, Esc forgets it', async () => {
  const { wrapper, count, scan, type, tab } = await screen()
  await scan('6999')
  await scan(WATER)
  expect(count.entries).toHaveLength(1)
  tab.keys['F3']?.(new KeyboardEvent('keydown'))
  expect(tab.opened).toEqual([{ screen: 'product.form', parameters: { id: null, barcode: '6999' } }])
  await type('Escape')
  expect(wrapper.find('.tray').exists()).toBe(false)
})

test('letters find a product by name; Enter takes it and asks for its figure', async () => {
  const { count, type, name } = await screen()
  await type('d', 'p')
  await type('Enter')
  expect(name()).toBe('东鹏特饮')
  await type('3', 'Enter')
  expect(count.entries).toEqual(['quantity 东鹏特饮 3'])
})

test('a blind count knows no 与账相符, and shows no book figure', async () => {
  const { wrapper, scan, type } = await screen()
  await scan(WATER)
  await type('=')
  expect(wrapper.get('.tray').text()).toContain('盲盘')
  expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).not.toContain('账面')
})

test('an open count has the book column', async () => {
  const { wrapper } = await screen({ blind: false })
  expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).toContain('账面')
})

test('L sets the location of the product in hand', async () => {
  const { wrapper, count, scan, type, settle } = await screen()
  await scan(WATER)
  await type('l')
  await wrapper.get('.locating input').setValue('C-09')
  await wrapper.get('.locating input').trigger('keydown', { key: 'Enter' })
  await settle()
  expect(count.lines[0]?.location).toBe('C-09')
  expect(wrapper.get('.current .facts').text()).toContain('货位 C-09')
})

test('no scan asks for the list again: the line comes to its top by itself', async () => {
  const { wrapper, bridge, scan, asked } = await screen()
  const before = asked('stocktakeCount.lines')
  await scan(WATER)
  await scan(TEA)
  expect(asked('stocktakeCount.lines')).toBe(before)
  expect(wrapper.findAll('[role=gridcell]:nth-child(2)').map((cell) => cell.text())).toEqual([
    '康师傅冰红茶',
    '怡宝饮用纯净水',
  ])
  bridge.change(['stocktake'])
  await flushPromises()
  expect(asked('stocktakeCount.lines')).toBe(before + 1)
})

test('how one counts is told to the tab, which keeps it', async () => {
  const { wrapper } = await screen()
  await wrapper.get('[role=radiogroup]').findAll('[role=radio]')[1]!.trigger('click')
  expect(wrapper.emitted('way')).toEqual([[{ mode: 'quantity', segmentId: null }]])
})

test('what was restored is said until the next scan', async () => {
  const { wrapper, scan } = await screen({ restored: true })
  expect(wrapper.text()).toContain('已恢复到最后一次扫码（15:32:08 蒙牛 12）')
  await scan(WATER)
  expect(wrapper.text()).not.toContain('已恢复')
})

test('F9 goes to the review; who may only look has neither box nor button', async () => {
  const { tab, bridge, settle } = await screen()
  tab.keys['F9']?.(new KeyboardEvent('keydown'))
  await settle()
  expect(bridge.requests.at(-1)?.path).toBe('stocktakeReview.toReview')
  document.body.innerHTML = ''
  const accountant = await screen({ role: 'accountant' })
  expect(accountant.wrapper.find('.scan-box').exists()).toBe(false)
  expect(accountant.wrapper.text()).not.toContain('去核对')
})

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import { stocktake } from '../testing.ts'
import NewStocktake from './NewStocktake.vue'

enableAutoUnmount(afterEach)
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const preview = { products: 328, lines: 340, minutes: 55, bookValue: 18_642_000, negative: 1, overlaps: [] }

async function screen(answers: Record<string, Answer> = {}) {
  const bridge = installFakeBridge({
    'warehouse.choices': () => [{ id: 1, code: '01', name: '门店仓', enabled: true }],
    'product.categories': () => [
      { id: 7, parentId: null, name: '粮油', depth: 0, productCount: 15 },
      { id: 8, parentId: null, name: '酒水', depth: 0, productCount: 52 },
    ],
    'stocktake.scopeChoices': () => ({ brands: [], locations: [{ name: 'C-02', products: 4 }] }),
    'stocktake.preview': () => preview,
    'stocktake.create': () => stocktake({ id: 9 as never }),
    ...answers,
  })
  const tab = createFakeTab()
  const wrapper = mount(NewStocktake, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  const settle = async () => {
    await flushPromises()
    vi.advanceTimersByTime(300)
    await flushPromises()
    await nextTick()
  }
  await settle()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await settle()
  }
  const chooseScope = async (label: string) => {
    const scope = wrapper.findAll('[role=combobox]')[0]
    await scope?.trigger('mousedown')
    await wrapper
      .findAll('[role=option]')
      .find((option) => option.text() === label)
      ?.trigger('mousedown')
    await settle()
  }
  const last = (path: string) => bridge.requests.findLast((request) => request.path === path)?.input
  return { wrapper, tab, bridge, press, settle, chooseScope, last }
}

test('the defaults are right: F9 at once begins a blind count of everything', async () => {
  const { wrapper, tab, press, last } = await screen()
  expect(wrapper.get('.preview').text()).toBe('共 328 种，预计 55 分钟分批次 340 行账面 ¥186,420.00其中负库存 1 种')
  await press('F9')
  expect(last('stocktake.create')).toEqual({
    warehouseId: 1,
    scope: { kind: 'all' },
    withoutStock: false,
    blind: true,
    remark: '',
    segments: [],
    leaveOutOthers: true,
  })
  expect(tab.opened).toEqual([{ screen: 'stocktake.task', parameters: { id: 9 } }])
  expect(tab.state.closed).toBe(true)
})

test('a scope that names nothing yet cannot begin; picking asks again what it would be', async () => {
  const { wrapper, press, last, chooseScope, settle } = await screen()
  await chooseScope('按分类')
  expect(wrapper.get('.preview').text()).toBe('还没有选')
  await press('F9')
  expect(last('stocktake.create')).toBe(undefined)
  await wrapper.findAll('[role=checkbox]')[1]?.trigger('click')
  await settle()
  expect(last('stocktake.preview')).toEqual({
    warehouseId: 1,
    scope: { kind: 'category', categoryIds: [8] },
    withoutStock: false,
  })
})

test('areas get a letter, and a row left empty is none', async () => {
  const { wrapper, press, last, settle } = await screen()
  const add = wrapper.findAll('button').find((button) => button.text() === '加一个区')
  await add?.trigger('click')
  await add?.trigger('click')
  await settle()
  const fields = wrapper.findAll<HTMLInputElement>('.segment input')
  await fields[1]?.setValue('小王')
  await fields[3]?.setValue('')
  await press('F9')
  expect(last('stocktake.create')).toMatchObject({
    segments: [{ name: 'A', person: '小王', categoryId: null, location: '' }],
  })
})

test('what is counted elsewhere is said, and nothing can begin when nothing is left', async () => {
  const overlaps = [{ id: 3, number: 'PD-20261121-0001', lines: 12 }]
  const some = await screen({ 'stocktake.preview': () => ({ ...preview, overlaps }) })
  expect(some.wrapper.text()).toContain('PD-20261121-0001 正在盘其中 12 种，这次会自动避开')
  some.wrapper.unmount()
  const all = await screen({ 'stocktake.preview': () => ({ ...preview, lines: 12, overlaps }) })
  expect(all.wrapper.get('.preview').text()).toBe('这个范围的商品都正在别处盘')
  expect(all.wrapper.get('.primary').attributes('disabled')).toBeDefined()
})

test('the same content again is the same request: a stocktake is begun once', async () => {
  let fails = true
  const { bridge, wrapper, press } = await screen({
    'stocktake.create': () => {
      if (fails) throw new AppError('BUSY', {})
      return stocktake({ id: 9 as never })
    },
  })
  await press('F9')
  expect(wrapper.find('[role=alert]').exists()).toBe(true)
  fails = false
  await press('F9')
  const ids = bridge.requests.filter(({ path }) => path === 'stocktake.create').map(({ requestId }) => requestId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

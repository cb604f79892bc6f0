import { createPinia, setActivePinia } from 'pinia'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import StockRules from './StockRules.vue'
import { useBooksStore } from './store.ts'

beforeEach(() => setActivePinia(createPinia()))

async function open(role: string, answers: Readonly<Record<string, Answer>> = {}) {
  let negativeStock = 'forbid'
  const bridge = installFakeBridge({
    'books.current': () => ({ uuid: 'u', role, negativeStock, expiredStock: 'warn', needsLogin: false }),
    'books.setNegativeStock': (input) => {
      negativeStock = (input as { negativeStock: string }).negativeStock
      return {}
    },
    'books.setExpiredStock': () => ({}),
    ...answers,
  })
  await useBooksStore().load()
  const wrapper = mount(StockRules, { attachTo: document.body })
  const choose = async (label: string) => {
    await wrapper
      .findAll('[role=radio]')
      .find((one) => one.text() === label)!
      .trigger('click')
    await flushPromises()
  }
  const sent = () =>
    bridge.requests.filter(({ path }) => path.startsWith('books.set')).map(({ path, input }) => [path, input])
  return { wrapper, choose, sent }
}

it('the owner allows negative stock and blocks expired goods', async () => {
  const { wrapper, choose, sent } = await open('owner')
  await choose('提醒后允许')
  await choose('不让卖')
  expect(sent()).toEqual([
    ['books.setNegativeStock', { negativeStock: 'allow' }],
    ['books.setExpiredStock', { expiredStock: 'block' }],
  ])
  expect(wrapper.findAll('[role=radio][aria-checked=true]')[0]?.text()).toBe('提醒后允许')
})

it('others read the rules', async () => {
  const { wrapper } = await open('clerk')
  expect(wrapper.findAll('[role=radio]')).toHaveLength(0)
  expect(wrapper.text()).toContain('只有老板能改')
  expect(wrapper.text()).toContain('不允许')
})

it('a refusal is said in place', async () => {
  const { wrapper, choose } = await open('owner', {
    'books.setNegativeStock': () => {
      throw new AppError('BUSY', {})
    },
  })
  await choose('提醒后允许')
  expect(wrapper.get('[role=alert]').text()).toContain('账套正忙着做别的事')
})

import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { shallowReactive } from 'vue'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { newTillState, type TillFacts } from './till-state.ts'
import TillStrips from './TillStrips.vue'
import type { Till } from './use-till.ts'

const SALE = {
  id: id<'document'>(7),
  type: 'retailSale',
  number: 'LS-20261127-0003',
  total: money(1_600),
  methods: ['wechat'],
  postedAt: 0,
} as const

async function strips(role: 'owner' | 'cashier', type: 'retailSale' | 'retailReturn' = 'retailSale') {
  installFakeBridge({ 'books.current': () => ({ role }) })
  const tab = createFakeTab()
  const till = { state: shallowReactive(newTillState()), undo: () => undefined } as unknown as Till
  const facts = { lastSale: { ...SALE, type }, unknown: [{ barcode: '6999999999999' }] } as unknown as TillFacts
  const wrapper = mount(TillStrips, {
    props: { till, facts, belowCost: null, problem: null },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await flushPromises()
  const amend = () => wrapper.findAll('button').find((button) => button.text() === '加收/补收')
  return { tab, amend, tray: () => wrapper.get('.tray').text() }
}

beforeEach(() => setActivePinia(createPinia()))

it('the last sale opens again to add to it, in a tab of its own', async () => {
  const { tab, amend } = await strips('owner')
  await amend()!.trigger('click')
  expect(tab.opened).toEqual([{ screen: 'till', parameters: { amends: 7 } }])
})

it('not for a cashier, who takes it back and rings it up again; nor when goods came back', async () => {
  expect((await strips('cashier')).amend()).toBeUndefined()
  expect((await strips('owner', 'retailReturn')).amend()).toBeUndefined()
})

it('of a code nobody has a cashier is offered the search only: making and binding is not for her', async () => {
  expect((await strips('owner')).tray()).toContain('新建或绑定')
  const hers = (await strips('cashier')).tray()
  expect(hers).toContain('搜商品')
  expect(hers).not.toContain('新建或绑定')
})

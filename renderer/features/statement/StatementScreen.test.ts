import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import StatementScreen from './StatementScreen.vue'

const STATEMENT = {
  shopName: '顺达批发部',
  today: '2026-11-27',
  partner: { id: 7, name: '好又多超市', contact: '', phone: '', address: '', creditLimit: null },
  side: 'receivable',
  from: '2026-11-01',
  to: '2026-11-27',
  opening: 1_347_943,
  rows: [],
  increase: 0,
  paid: 0,
  adjusted: 0,
  closing: 1_347_943,
  ageing: { notDue: 1_347_943, to30: 0, to60: 0, to90: 0, over90: 0, credit: 0 },
  confirmation: null,
}

async function screen(partnerId: number | null) {
  const answers: (() => void)[] = []
  installFakeBridge({
    'statement.get': () => new Promise((resolve) => answers.push(() => resolve(STATEMENT))),
    'statement.events': () => [],
    'books.current': () => ({ today: '2026-11-27', permissions: [] }),
    'partner.get': () => ({ name: '好又多超市' }),
    'partner.search': () => [],
  })
  const wrapper = mount(StatementScreen, {
    props: { partnerId, side: 'receivable', from: '2026-11-01', to: '2026-11-27' },
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: createFakeTab() } },
  })
  await flushPromises()
  // However often it is asked, one answer comes after the other.
  for (const answer of answers) {
    answer()
    await flushPromises()
    await nextTick()
  }
  return wrapper
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('opened for a partner, the keys are for the statement, not for the choice of another', async () => {
  const wrapper = await screen(7)
  const grid = wrapper.get('[role=grid]').element
  expect(grid === document.activeElement || grid.contains(document.activeElement)).toBe(true)
})

test('opened without one, the partner is asked for', async () => {
  const wrapper = await screen(null)
  expect(document.activeElement).toBe(wrapper.get('[role=combobox]').element)
})

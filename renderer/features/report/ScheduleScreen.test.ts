import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import ScheduleScreen from './ScheduleScreen.vue'

enableAutoUnmount(afterEach)

test('without a schedule it says what to do, under the sign of the screen', async () => {
  installFakeBridge({
    'exportSchedule.list': () => ({ folder: null, folderFound: false, schedules: [] }),
    'report.kept': () => [],
    'books.current': () => ({ today: '2026-11-22', seesCost: true, role: 'owner' }),
    'product.categories': () => [],
    'warehouse.choices': () => [],
    'account.list': () => [],
  })
  const screen = mount(ScheduleScreen, {
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: createFakeTab() } },
  })
  await flushPromises()
  const empty = screen.get('.empty-state')
  expect(empty.get('.title').text()).toBe('还没有定时导出')
  expect(empty.find('svg.tabler-icon-calendar-time').exists()).toBe(true)
})

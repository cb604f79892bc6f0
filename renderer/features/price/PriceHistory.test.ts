import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import ExportMenu from '#renderer/ui/table-export/ExportMenu.vue'
import PriceHistory from './PriceHistory.vue'

enableAutoUnmount(afterEach)
afterEach(() => {
  hideCost(false)
  giveRights(null)
})

test('what was paid to suppliers is hidden with the costs (Ctrl+H), on the screen and in its file', async () => {
  giveRights({ role: 'owner', seesCost: true })
  const bridge = installFakeBridge({ 'price.history': () => [], 'product.get': () => ({ name: '油' }) })
  const screen = mount(PriceHistory, {
    props: { productId: 7, side: 'purchase' },
    global: { provide: { [CURRENT_TAB]: createFakeTab() } },
  })
  await flushPromises()
  const sides = () => bridge.requests.flatMap(({ path, input }) => (path === 'price.history' ? [input] : []))
  const sent = () => screen.getComponent(ExportMenu).props('view')()?.source
  expect(sides().at(-1)).toMatchObject({ side: 'purchase' })
  expect(sent()).toMatchObject({ question: { side: 'purchase' } })
  hideCost(true)
  await flushPromises()
  expect(sides().at(-1)).toMatchObject({ side: 'sales' })
  expect(sent()).toMatchObject({ question: { side: 'sales' } })
  expect(screen.text()).not.toContain('进价')
})

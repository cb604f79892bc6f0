import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import ProductList from './ProductList.vue'

enableAutoUnmount(afterEach)

async function list(parameters: { status?: 'incomplete' } = {}) {
  installFakeBridge({
    'product.page': () => ({ rows: [], next: null, total: 0 }),
    'product.counts': () => ({ enabled: 68, disabled: 0, incomplete: 2, stockValue: 11_034_625 }),
    'product.categories': () => [],
  })
  const wrapper = mount(ProductList, {
    props: parameters,
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: createFakeTab() } },
  })
  await flushPromises()
  return wrapper.get('footer').text()
}

test('the value of all stock stands under the whole list, not under a part of it', async () => {
  expect(await list()).toBe('0 种库存金额 ¥110,346.25')
  expect(await list({ status: 'incomplete' })).toBe('0 种')
})

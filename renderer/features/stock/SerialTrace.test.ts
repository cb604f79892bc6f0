import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import SerialTrace from './SerialTrace.vue'

const step = (change: object) => ({
  ...{ productId: 1, productName: '电子秤', documentId: 5, documentType: 'purchaseReceipt', number: 'CGRK-1' },
  ...{ businessDate: '2026-11-01', partnerName: '永盛', warehouseName: '门店', direction: 'in', reversed: false },
  ...change,
})
const sold = step({ documentId: 6, documentType: 'salesShipment', number: 'XSCK-1', direction: 'out' })

async function open(steps: object[]) {
  const bridge = installFakeBridge({ 'stock.traceSerial': () => steps })
  const tab = createFakeTab()
  const wrapper = mount(SerialTrace, { global: { provide: { [CURRENT_TAB]: tab } }, attachTo: document.body })
  await flushPromises()
  const search = async (serial: string) => {
    await wrapper.get<HTMLInputElement>('input').setValue(serial)
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  return { bridge, tab, wrapper, search }
}

it('shows where a number came from and went to; Enter opens the document', async () => {
  const { tab, wrapper, search, bridge } = await open([step({}), sold])
  expect(wrapper.text()).toContain('扫一个序列号')
  await search(' SN-1 ')
  expect(bridge.requests.at(-1)?.input).toEqual({ serial: 'SN-1' })
  expect(wrapper.findAll('[role=row][aria-rowindex]').map((row) => row.text())[1]).toContain('XSCK-1')
  expect(wrapper.get('[role=status]').text()).toBe('已在 2026-11-01 销售出库')
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'Enter' })
  expect(tab.opened).toEqual([{ screen: 'document.view', parameters: { id: 5 } }])
})

it('a sale that was voided leaves the goods where they were', async () => {
  const { wrapper, search } = await open([step({}), { ...sold, reversed: true }])
  await search('SN-1')
  expect(wrapper.get('[role=status]').text()).toBe('现在在 门店')
})

it('says what to check when there is no such number', async () => {
  const { wrapper, search } = await open([])
  await search('x'.repeat(70))
  expect(wrapper.text()).toContain('要输入完整的号码')
})

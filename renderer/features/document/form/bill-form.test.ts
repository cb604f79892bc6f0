import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeBackEnd, FakeTab, riceHit, shopAnswers, type Answer } from '../testing.ts'
import DocumentForm from './DocumentForm.vue'

let wrapper: VueWrapper | null = null
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  document.body.innerHTML = ''
})

const NAMED = { productCode: '', productName: '', productSpec: '', unitName: '袋' }
const EXPLODED = {
  ...NAMED,
  productId: 1,
  unitId: 1,
  quantity: 30_000,
  cost: null,
  lines: [
    { ...NAMED, productId: 2, unitId: 1, quantity: 60_000, weight: 7, baseQuantity: 60_000, stock: 90_000, cost: null },
  ],
}
const BILL = {
  ...NAMED,
  id: 5,
  productName: '礼盒',
  name: '标准',
  quantity: 10_000,
  enabled: true,
  lines: [],
  cost: null,
}

async function open(type: DocumentType, change: Record<string, Answer> = {}) {
  const hit = (id: number, name: string) => ({
    ...riceHit(),
    id,
    name,
    unitId: 1,
    units: [{ unitId: 1, name: '袋', ratio: 10_000 }],
  })
  const backEnd = new FakeBackEnd(
    shopAnswers({
      'bill.list': () => [BILL],
      'bill.explode': () => EXPLODED,
      'product.hits': () => [hit(1, '礼盒'), hit(2, '茶叶')],
      ...change,
    }),
  )
  const tab = new FakeTab()
  wrapper = mount(DocumentForm, {
    props: { type, draftId: null },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await flushPromises()
  const press = async (key: string) => {
    tab.press(key)
    await flushPromises()
  }
  return { wrapper, backEnd, press }
}

it.each([
  ['assembly', ['in', 'out'], [null, null]],
  ['disassembly', ['out', 'in'], [null, 7]],
] as const)('F8 and Enter fill a %s from its bill, ready to be posted', async (type, directions, weights) => {
  const { wrapper: form, backEnd, press } = await open(type)
  await press('F8')
  await form.get('.bill-strip input.number').trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(form.find('.bill-strip').exists()).toBe(false)
  await press('F9')
  await flushPromises()
  const content = backEnd.asked('document.post').at(-1)?.input as { content: { lines: Record<string, unknown>[] } }
  expect(
    content.content.lines.map((line) => [
      line['productId'],
      line['quantity'],
      line['direction'],
      line['weight'] ?? null,
    ]),
  ).toEqual([
    [1, 30_000, directions[0], weights[0]],
    [2, 60_000, directions[1], weights[1]],
  ])
})

it('other documents have no bills', async () => {
  const { wrapper: form, press } = await open('otherOut')
  await press('F8')
  expect([form.find('.bill-strip').exists(), form.text().includes('按物料清单')]).toEqual([false, false])
})

it('a date in a closed period is explained under the date', async () => {
  const status = { closedThrough: '2026-11-22', openedOn: '2026-01-01', today: '2026-11-22', events: [] }
  const { wrapper: form } = await open('otherOut', { 'period.status': () => status })
  expect(form.get('.date').text()).toContain('已结账到 2026-11-22，这一天不能再记账')
})

import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { markPaper } from '#renderer/print/practice-paper.ts'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import TillPaper from './TillPaper.vue'

const RECEIPT: Receipt = {
  ...{ id: id<'document'>(1), type: 'retailSale', number: 'LS-20261127-0001', sourceNumber: null, postedAt: 0 },
  ...{ cashier: '老陈', partnerName: '', voided: false, lines: [], quantity: quantity(10_000) },
  ...{ listAmount: money(250), discount: money(0), rounding: money(0), total: money(250), change: money(0) },
  ...{ tenders: [], expired: [], shopName: '顺达批发部', width: 58, head: [], foot: [] },
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => markPaper(false))

/** What is laid out to be measured. */
async function measured(): Promise<{ marked: boolean; mark: string }> {
  installFakeBridge({ 'print.timesPrinted': () => ({ times: 0 }), 'printTemplate.get': () => null })
  // Fonts never come: it stays laid out.
  Object.assign(document, { fonts: { ready: new Promise(() => undefined) } })
  const paper = mount(TillPaper, { attachTo: document.body })
  void (paper.vm as unknown as { print(what: Receipt): Promise<void> }).print(RECEIPT)
  await flushPromises()
  const box = paper.get<HTMLElement>('.measure')
  return {
    marked: box.classes('of-practice'),
    mark: box.element.style.getPropertyValue('--practice-mark'),
  }
}

it('a receipt of practice is measured with its mark, so that it stays on one page', async () => {
  expect((await measured()).marked).toBe(false)
  markPaper(true)
  expect(await measured()).toEqual({ marked: true, mark: "'练习'" })
})

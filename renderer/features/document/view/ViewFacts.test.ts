import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import { money } from '#shared/kernel/money.ts'
import { completeDocument } from '../testing-document.ts'
import ViewFacts from './ViewFacts.vue'

/** Label and figure of each fact. */
function factsOf(change: Parameters<typeof completeDocument>[0], charge = 0): string[] {
  const document = completeDocument({ freight: money(0), ...change }) as unknown as Document
  const wrapper = mount(ViewFacts, { props: { document, charge: money(charge), costTotal: null } })
  const figures = wrapper.findAll('dd').map((figure) => figure.text())
  return wrapper.findAll('dt').map((label, index) => `${label.text()} ${figures[index]}`)
}

it('tax says how prices were meant', () => {
  expect(factsOf({ taxAmount: money(2080), taxIncluded: true })).toEqual(['含税 · 税额 20.80'])
  expect(factsOf({ taxAmount: money(2080), taxIncluded: false })).toEqual(['不含税 · 税额 20.80'])
})

it('what was taken off lines stands apart from 整单优惠 and 抹零', () => {
  expect(factsOf({ discountAmount: money(1500), reduction: money(800), rounding: money(200) })).toEqual([
    '优惠 5.00',
    '整单优惠 8.00',
    '抹零 2.00',
  ])
})

it('each 费用 says how it is spread and whom it is owed to', () => {
  const charge = { payeeId: null, payeeName: null, basis: 'weight', name: '装卸费', amount: money(3000) } as const
  const carrier = { ...charge, payeeName: '顺风货运', basis: 'quantity', name: '', amount: money(12_000) } as const
  const facts = factsOf({ freight: money(8000), charges: [charge, carrier] }, 23_000)
  expect(facts).toEqual([
    '运费 80.00',
    '装卸费 · 按重量 · 付给永盛粮油商行 30.00',
    '费用 · 按数量 · 付给顺风货运 120.00',
  ])
})

it('freight alone is freight, 加工费 is 加工费', () => {
  expect(factsOf({ freight: money(8000) }, 8000)).toEqual(['运费 80.00'])
  expect(factsOf({ type: 'assembly' }, 500)).toEqual(['加工费 5.00'])
})

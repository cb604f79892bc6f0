import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { PriceLevel } from '#shared/contract/product.ts'
import { id } from '#shared/kernel/id.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import PriceMatrix from './PriceMatrix.vue'
import { emptyDraft, setPrice } from './product-draft.ts'

const RETAIL = id<'priceLevel'>(1)
const LOWEST = id<'priceLevel'>(4)
const levels: PriceLevel[] = [
  { id: RETAIL, code: 'retail', name: '零售价' },
  { id: LOWEST, code: 'minimum', name: '最低售价' },
]

function warningWith(retail: number | null, minimum: number) {
  const draft = emptyDraft()
  setPrice(draft.units[0]!, RETAIL, retail === null ? null : unitPrice(retail))
  setPrice(draft.units[0]!, LOWEST, unitPrice(minimum))
  const wrapper = mount(PriceMatrix, { props: { draft, levels, problems: {} } })
  return wrapper.findAll('.note.warning').map((note) => note.text())
}

test('a lowest price above the retail price is said at once; no sale at retail would pass', () => {
  expect(warningWith(3_500_000, 9_000_000)).toEqual(['高于零售价 3.50，按零售价卖要放行'])
  expect(warningWith(3_500_000, 3_500_000)).toEqual([])
  expect(warningWith(null, 9_000_000)).toEqual([])
})

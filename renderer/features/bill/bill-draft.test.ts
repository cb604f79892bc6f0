import { expect, test } from 'vitest'
import type { ProductHit } from '#shared/contract/product.ts'
import { id } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { contentOf, emptyDraft, missingParts, removeLine, setComponent } from './bill-draft.ts'

function hit(productId: number): ProductHit {
  return {
    id: id(productId),
    code: '',
    name: `商品${productId}`,
    spec: '',
    barcode: '',
    kind: 'goods',
    unitId: id(productId * 10),
    units: [{ unitId: id(productId * 10), name: '个', ratio: ONE_UNIT }],
    stock: ZERO_QUANTITY,
    price: null,
    lastPrice: null,
    retailPrice: null,
    enabled: true,
  }
}

test('a blank line follows the last one, and is not sent', () => {
  const draft = emptyDraft(hit(1))
  setComponent(draft, draft.lines[0]!, hit(2))
  expect(draft.lines).toHaveLength(2)
  draft.lines[0]!.quantity = quantity(20_000)
  expect(contentOf(draft)).toEqual({
    productId: 1,
    unitId: 10,
    quantity: 10_000,
    name: '标准',
    remark: '',
    lines: [{ productId: 2, unitId: 20, quantity: 20_000, weight: null }],
  })
  expect(missingParts(draft)).toEqual({})
})

test('another component of a line takes its own unit, the same one keeps it', () => {
  const draft = emptyDraft(hit(1))
  const line = draft.lines[0]!
  setComponent(draft, line, hit(2))
  line.unitId = id(99)
  setComponent(draft, line, hit(2))
  expect(line.unitId).toBe(99)
  setComponent(draft, line, hit(3))
  expect(line.unitId).toBe(30)
})

test('the last line that is taken away leaves a blank one', () => {
  const draft = emptyDraft(hit(1))
  const [blank] = draft.lines
  removeLine(draft, blank!)
  expect(draft.lines).toMatchObject([{ product: null, quantity: null }])
})

test('what is missing is marked where it is missing; blank lines between do not count', () => {
  const draft = { ...emptyDraft(), name: ' ', quantity: ZERO_QUANTITY }
  expect(Object.keys(missingParts(draft))).toEqual(['productId', 'quantity', 'name', 'lines.0.productId'])
  setComponent(draft, draft.lines[0]!, hit(2))
  draft.lines[1]!.quantity = quantity(1)
  const problems = missingParts({ ...draft, product: hit(1), quantity: ONE_UNIT, name: '标准' })
  expect(problems).toEqual({ 'lines.0.quantity': '请填数量', 'lines.1.productId': '请选商品' })
})

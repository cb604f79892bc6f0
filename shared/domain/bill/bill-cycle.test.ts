import { expect, test } from 'vitest'
import { billCycle } from './bill-cycle.ts'

const BILLS: Readonly<Record<string, readonly string[]>> = {
  礼盒: ['茶叶', '礼袋'],
  礼袋: ['纸', '绳'],
  套餐: ['礼盒', '礼袋'],
}
const componentsOf = (product: string) => BILLS[product] ?? []

test('a product of components that are no products of bills', () => {
  expect(billCycle('礼袋', ['纸', '绳'], componentsOf)).toBeNull()
})

test('the same component by several ways is no cycle', () => {
  expect(billCycle('套餐', ['礼盒', '礼袋', '礼袋'], componentsOf)).toBeNull()
})

test('itself as its own component', () => {
  expect(billCycle('纸', ['绳', '纸'], componentsOf)).toEqual(['纸', '纸'])
})

test('through others: a shortest way round is named', () => {
  expect(billCycle('纸', ['绳', '套餐', '礼盒'], componentsOf)).toEqual(['纸', '套餐', '礼袋', '纸'])
})

test('a cycle elsewhere is not this product’s, and ends the search', () => {
  const cyclic = (product: string) => ({ 甲: ['乙'], 乙: ['甲'] })[product] ?? []
  expect(billCycle('丙', ['甲'], cyclic)).toBeNull()
})

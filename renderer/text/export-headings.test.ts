import { expect, test } from 'vitest'
import { keyOfHeading } from '#shared/domain/import/heading.ts'
import type { AllTexts } from './text.ts'
import { enUS } from './en-US.ts'
import { zhCN } from './zh-CN.ts'

// What our own lists are exported with, an import reads as what it is: a file goes out and comes back.

const both: readonly (readonly [string, AllTexts])[] = [
  ['zh-CN', zhCN],
  ['en-US', enUS],
]

test.each(both)('columns of the product list in %s', (_language, { product: { list } }) => {
  const key = (heading: string) => keyOfHeading('product', heading)
  const { code, name, spec, category, barcode, brand, stock, unit, range, purchasePrice, retailPrice } = list
  expect([list.bigUnit, list.ratio].map(key)).toEqual(['bigUnit', 'ratio'])
  expect([code, name, spec, category, barcode, brand].map(key)).toEqual([
    'code',
    'name',
    'spec',
    'category',
    'barcode',
    'brand',
  ])
  expect([stock, unit, range, purchasePrice, retailPrice].map(key)).toEqual([
    'openingQuantity',
    'unit',
    'stockRange',
    'purchasePrice',
    'retailPrice',
  ])
})

test.each(both)('columns of the partner list in %s', (_language, { partner: { list, name, contact, phone } }) => {
  const headings = [list.code, name, list.kind, contact, phone, list.receivable, list.payable, list.term]
  expect(headings.map((heading) => keyOfHeading('partner', heading))).toEqual([
    'code',
    'name',
    'side',
    'contact',
    'phone',
    'receivable',
    'payable',
    'termDays',
  ])
})

test.each(both)('columns of the stock list in %s', (_language, { stock }) => {
  const headings = [stock.code, stock.product, stock.spec, stock.quantity, stock.unit, stock.unitCost, stock.value]
  expect(headings.map((heading) => keyOfHeading('openingStock', heading))).toEqual([
    'code',
    'name',
    'spec',
    'quantity',
    'unit',
    'price',
    'amount',
  ])
})

import { expect, it } from 'vitest'
import type { DocumentLine } from '#shared/contract/document.ts'
import { USUAL_TEMPLATE } from '#shared/domain/print/form-template.ts'
import { money } from '#shared/kernel/money.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { text } from '#renderer/text/text.ts'
import { printedColumns } from './form-columns.ts'

const LINE = { price: unitPrice(5_000_000), discountRate: rate(1_000), grossAmount: money(900) } as DocumentLine

it('names the discount of a line between its price and its amount', () => {
  const columns = printedColumns(USUAL_TEMPLATE, true, '单价', text.value, true)
  const names = columns.map(({ title }) => title)
  expect(names.slice(names.indexOf('单价'), names.indexOf('金额') + 1)).toEqual(['单价', '折扣%', '金额'])
  const discount = columns.find(({ key }) => key === 'discount')
  expect([discount?.text(LINE), discount?.text({ ...LINE, discountRate: rate(0) })]).toEqual(['10', ''])
})

it('has no such column where nothing is discounted, and none where prices are not printed', () => {
  expect(printedColumns(USUAL_TEMPLATE, true, '单价', text.value).some(({ key }) => key === 'discount')).toBe(false)
  expect(printedColumns(USUAL_TEMPLATE, false, '单价', text.value, true).map(({ key }) => key)).not.toContain(
    'discount',
  )
})

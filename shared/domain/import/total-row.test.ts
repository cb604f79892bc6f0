import { expect, test } from 'vitest'
import { isTotalRow } from './total-row.ts'

test.each([[['合计', '', '207']], [['', '', '合 计：', '207']], [['　小计', '12.00']], [['Grand Total', '12.00']]])(
  '%j holds sums',
  (row) => {
    expect(isTotalRow(row)).toBe(true)
  },
)

test.each([[['A1', '合计']], [['合计牌酱油', '12']], [['', '']], [[]]])('%j holds none', (row) => {
  expect(isTotalRow(row)).toBe(false)
})

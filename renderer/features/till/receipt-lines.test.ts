import { expect, test } from 'vitest'
import { linesOf } from './receipt-lines.ts'

test('lines of a receipt: no blank ones, four at most', () => {
  expect(linesOf(' 顺达批发部 \n\n电话 0755-1234567\t\n')).toEqual(['顺达批发部', '电话 0755-1234567'])
  expect(linesOf('1\n2\n3\n4\n5')).toEqual(['1', '2', '3', '4'])
  expect(linesOf('')).toEqual([])
})

import { expect, test } from 'vitest'
import { isRawTarget, pairLines, widthOf, wrapped } from './raw-receipt.ts'

test('a Chinese character takes two columns', () => {
  expect(widthOf('农夫山泉 550ml')).toBe(14)
  expect(wrapped('农夫山泉天然水550ml', 10)).toEqual(['农夫山泉天', '然水550ml'])
  expect(wrapped('a农夫山泉', 4)).toEqual(['a农', '夫山', '泉'])
  expect(wrapped('', 4)).toEqual([''])
})

test('a pair fills its line; a long left goes above', () => {
  expect(pairLines('2 × 3.50', '7.00', 16)).toEqual(['2 × 3.50   7.00'])
  expect(pairLines('应收', '¥87.50', 16)).toEqual(['应收     ¥87.50'])
  expect(pairLines('十五个字的商品名称', '7.00', 16)).toEqual(['十五个字的商品名', '称', '            7.00'])
})

test('bytes go to ports, shared printers and .prn files only', () => {
  for (const path of [
    '/dev/usb/lp0',
    'LPT1',
    '\\\\.\\COM3',
    '\\\\shop-pc\\XP-58',
    'C:\\print\\out.prn',
    '/tmp/out.prn',
  ])
    expect(isRawTarget(path), path).toBe(true)
  for (const path of ['/etc/passwd', 'C:\\books\\shop.zsb', '/dev/../etc/x.prn', '\\\\pc\\share\\file', 'out.prn', ''])
    expect(isRawTarget(path), path).toBe(false)
})

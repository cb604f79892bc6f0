import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readList, readPath, writeList, writePath } from './cell-list.ts'

test('a list is read as people write it', () => {
  expect(readList('箱 = 24; 托＝480；')).toEqual([
    ['箱', '24'],
    ['托', '480'],
  ])
  expect(readList('批发价=箱=45')).toEqual([['批发价', '箱', '45']])
  expect(readList('')).toEqual([])
})

test('what holds a sign is written in quotes', () => {
  expect(
    writeList([
      ['大;箱', '24'],
      ['5"管', '2'],
    ]),
  ).toBe('"大;箱" = 24; "5""管" = 2')
  expect(readList('"大;箱" = 24; "5""管" = 2')).toEqual([
    ['大;箱', '24'],
    ['5"管', '2'],
  ])
  expect(readPath('饮料 > 水/"茶/咖啡"')).toEqual(['饮料', '水', '茶/咖啡'])
  expect(readPath('5"管/水')).toEqual(['5"管', '水'])
})

const name = fc
  .array(fc.constantFrom('箱', '=', ';', '；', '"', '/', '\\', '>', ' ', 'a'), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '')

test('whatever is written is read again', () => {
  fc.assert(
    fc.property(fc.array(name), fc.array(fc.array(name, { minLength: 1, maxLength: 3 })), (path, groups) => {
      expect(readPath(writePath(path))).toEqual(path)
      expect(readList(writeList(groups))).toEqual(groups)
    }),
  )
})

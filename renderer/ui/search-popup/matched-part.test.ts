import { expect, test } from 'vitest'
import { initialOf } from '#shared/kernel/pinyin-initial.ts'
import { splitMatched } from './matched-part.ts'

test.each([
  ['鲁', 'l'],
  ['花', 'h'],
  ['金', 'j'],
  ['龙', 'l'],
  ['鱼', 'y'],
  ['蒙', 'm'],
  ['牛', 'n'],
  ['鹅', 'e'],
  ['A', 'a'],
  ['5', '5'],
])('the initial of %s is %s', (character, initial) => {
  expect(initialOf(character)).toBe(initial)
})

test('what was typed is marked where it stands', () => {
  expect(splitMatched('金龙鱼调和油', '龙鱼')).toEqual([
    { text: '金', matched: false },
    { text: '龙鱼', matched: true },
    { text: '调和油', matched: false },
  ])
  expect(splitMatched('Coca Cola', 'cola')).toEqual([
    { text: 'Coca ', matched: false },
    { text: 'Cola', matched: true },
  ])
})

test('initials mark the characters they stand for', () => {
  expect(splitMatched('鲁花5S压榨花生油', 'lh')).toEqual([
    { text: '鲁花', matched: true },
    { text: '5S压榨花生油', matched: false },
  ])
})

test('a hit found by something else (a barcode) is shown plain', () => {
  expect(splitMatched('鲁花', '6902')).toEqual([{ text: '鲁花', matched: false }])
  expect(splitMatched('鲁花', ' ')).toEqual([{ text: '鲁花', matched: false }])
})

import { expect, test } from 'vitest'
import { chosenRows, type WholeListQuestion, type WholeListShape } from './whole-list.ts'

interface Place {
  readonly code: string
  readonly name: string
  readonly worth: number | null
  readonly enabled: boolean
}
const place = (code: string, name: string, worth: number | null, enabled = true): Place => ({
  code,
  name,
  worth,
  enabled,
})
const PLACES = [place('2', '现金', 300), place('10', '微信', null), place('3', '建行 尾号8', 20, false)]
const SHAPE: WholeListShape<Place> = {
  texts: ({ code, name }) => [code, name],
  enabled: ({ enabled }) => enabled,
  sorts: { code: ({ code }) => code, name: ({ name }) => name, worth: ({ worth }) => worth },
}
const ALL: WholeListQuestion = { search: '', state: 'all', sort: '', descending: false }
const names = (question: Partial<WholeListQuestion>) =>
  chosenRows(PLACES, SHAPE, { ...ALL, ...question }).map(({ name }) => name)

test('everything, in the order of the books', () => {
  expect(names({})).toEqual(['现金', '微信', '建行 尾号8'])
  expect(names({ sort: 'constructor' })).toEqual(['现金', '微信', '建行 尾号8'])
})

test('found by characters, by pinyin initials, by every word of it', () => {
  expect(names({ search: '信' })).toEqual(['微信'])
  expect(names({ search: ' XJ ' })).toEqual(['现金'])
  expect(names({ search: '建行 8' })).toEqual(['建行 尾号8'])
  expect(names({ search: '建行 9' })).toEqual([])
})

test('enabled ones, or those that are not', () => {
  expect(names({ state: 'enabled' })).toEqual(['现金', '微信'])
  expect(names({ state: 'disabled' })).toEqual(['建行 尾号8'])
})

test('names by pinyin, codes as numbers, what is not there first', () => {
  expect(names({ sort: 'name' })).toEqual(['建行 尾号8', '微信', '现金'])
  expect(names({ sort: 'code' })).toEqual(['现金', '建行 尾号8', '微信'])
  expect(names({ sort: 'worth' })).toEqual(['微信', '建行 尾号8', '现金'])
  expect(names({ sort: 'worth', descending: true })).toEqual(['现金', '建行 尾号8', '微信'])
})

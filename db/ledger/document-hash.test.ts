import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenBooks } from '../open.ts'
import { createTestBooks } from '../testing.ts'

let books: OpenBooks

beforeAll(() => {
  books = createTestBooks()
})

afterAll(() => books.close())

function jsonOf(...values: readonly (string | bigint | null)[]): unknown {
  const slots = values.map(() => '?').join(', ')
  return books.db.sqlite
    .prepare(`SELECT json_array(${slots})`)
    .pluck()
    .get(...values)
}

// Chains sealed before SQLite wrote the JSON hold only as long as it writes the same bytes.
test.each([
  ['花生油 "5L"', '["花生油 \\"5L\\""]'],
  ['a\\b/c', '["a\\\\b/c"]'],
  ['\b\t\n\f\r', '["\\b\\t\\n\\f\\r"]'],
  ['\u0000\u0001\u001f', '["\\u0000\\u0001\\u001f"]'],
  ['\u007f\u2028é😀', '["\u007f\u2028é😀"]'],
  ["it's <b>", '["it\'s <b>"]'],
  ['{"颜色":"红"}', '["{\\"颜色\\":\\"红\\"}"]'],
])('SQLite writes the text %j as JSON.stringify does', (text, json) => {
  expect(jsonOf(text)).toBe(json)
  expect(JSON.stringify([text])).toBe(json)
})

test('and numbers and nothing', () => {
  expect(jsonOf(9_000_000_000_000_000n, -1n, 0n, null)).toBe('[9000000000000000,-1,0,null]')
  expect(JSON.stringify([9_000_000_000_000_000, -1, 0, null])).toBe('[9000000000000000,-1,0,null]')
})

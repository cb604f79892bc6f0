import { expect, test } from 'vitest'
import { levelAmongNames, wordsAmongNames } from './price-level.ts'

test('a level of one’s own that is called like a built-in one is not put into its words', () => {
  const words = wordsAmongNames({ retail: '零售价' })
  expect(words[levelAmongNames('retail', '零售')]).toBe('零售价')
  expect(levelAmongNames('own-5', 'retail')).toBe('retail')
  expect(words['retail']).toBeUndefined()
})

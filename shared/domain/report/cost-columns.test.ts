import { expect, test } from 'vitest'
import type { Formula } from './definition.ts'
import { REPORT_DEFINITIONS } from './registry.ts'

function namedIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'sum':
      return [...formula.plus, ...formula.minus]
    case 'ratio':
      return [formula.of, formula.over]
    case 'average':
      return [formula.amount, formula.quantity]
    case 'share':
      return [formula.of]
  }
}

test('no formula tells a role without 成本 a figure of cost by its parts', () => {
  const telling = REPORT_DEFINITIONS.filter(({ needs }) => needs !== 'cost').flatMap(({ name, columns }) => {
    const costs = new Set(columns.filter(({ cost }) => cost === true).map(({ key }) => key))
    return columns
      .filter(
        ({ cost, formula }) => cost !== true && formula !== undefined && namedIn(formula).some((key) => costs.has(key)),
      )
      .map(({ key }) => `${name}.${key}`)
  })
  expect(telling).toEqual([])
})

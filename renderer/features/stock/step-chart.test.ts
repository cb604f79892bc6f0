import { expect, test } from 'vitest'
import { drawSteps } from './step-chart.ts'

const days = [4, 2, 6].map((quantity, index) => ({ date: `2026-11-0${index + 1}`, quantity }))

test('stock stays level over a day and steps at its end', () => {
  const shape = drawSteps(days, null, 300, 66)
  expect(shape.line).toBe('M0 26V26H100V46H200V6H300')
  expect(shape.area).toBe('M0 26V26H100V46H200V6H300V66H0z')
  expect(shape.last).toEqual({ x: 300, y: 6 })
})

test('the minimum line is part of the scale', () => {
  expect(drawSteps(days, 12, 300, 66).minimum).toBe(6)
  expect(drawSteps(days, 3, 300, 66).minimum).toBe(36)
})

test('negative stock is drawn below the base line', () => {
  const shape = drawSteps(
    [
      { date: '2026-11-01', quantity: -2 },
      { date: '2026-11-02', quantity: 4 },
    ],
    null,
    300,
    66,
  )
  expect(shape.zero).toBe(46)
  expect(shape.line).toBe('M0 66V66H150V6H300')
})

test('no stock at all is a flat line on the base', () => {
  expect(drawSteps([{ date: '2026-11-01', quantity: 0 }], null, 300, 66).line).toBe('M0 6V6H300')
})

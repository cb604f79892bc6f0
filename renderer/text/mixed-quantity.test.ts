import { expect, test } from 'vitest'
import { quantity } from '#shared/kernel/quantity.ts'
import { riceHit } from '#renderer/features/document/testing.ts'
import { mixedQuantity, stockOfHit } from './mixed-quantity.ts'

const bottle = { name: '瓶', ratio: quantity(10_000) }
const pack = { name: '提', ratio: quantity(60_000) }
const box = { name: '箱', ratio: quantity(240_000) }
const units = [bottle, box]

test.each([
  [1_000_000, '4箱4瓶'],
  [960_000, '4箱'],
  [40_000, '4瓶'],
  [0, '0箱'],
  [-1_000_000, '-4箱4瓶'],
  [245_000, '1箱0.5瓶'],
  [240_000_000, '1,000箱'],
])('%i of a case of 24 bottles reads %s', (base, words) => {
  expect(mixedQuantity(quantity(base), units, box)).toBe(words)
})

test('counted in the base unit it is a plain number', () => {
  expect(mixedQuantity(quantity(1_000_000), units, bottle)).toBe('100')
})

test('units between are used, largest first; larger ones than asked for are not', () => {
  expect(mixedQuantity(quantity(1_110_000), [bottle, pack, box], box)).toBe('4箱2提3瓶')
  expect(mixedQuantity(quantity(1_110_000), [box, bottle, pack], pack)).toBe('18提3瓶')
})

test('a unit whose base unit is not known takes the rest with decimals', () => {
  expect(mixedQuantity(quantity(1_000_000), [box], box)).toBe('4.1667箱')
})

test('a unit that holds a broken number of base units leaves a broken rest', () => {
  const sack = { name: '袋', ratio: quantity(25_000) }
  expect(mixedQuantity(quantity(90_000), [{ name: 'kg', ratio: quantity(10_000) }, sack], sack)).toBe('3袋 1.5 kg')
})

test('Latin names stand apart from their numbers', () => {
  const piece = { name: 'pc', ratio: quantity(10_000) }
  const carton = { name: 'case', ratio: quantity(240_000) }
  expect(mixedQuantity(quantity(1_000_000), [piece, carton], carton)).toBe('4 case 4 pc')
})

test('a unit smaller than the base unit is counted in itself', () => {
  expect(mixedQuantity(quantity(10_000), units, { name: '两', ratio: quantity(500) })).toBe('20')
})

test('stock of a hit is counted in the unit it was found by; a service has none', () => {
  const [, rice] = riceHit().units
  if (rice === undefined) throw new Error('rice comes in cases')
  expect(stockOfHit(riceHit())).toBe('86')
  expect(stockOfHit(riceHit({ unitId: rice.unitId }))).toBe('7箱2袋')
  expect(stockOfHit(riceHit({ kind: 'service' }))).toBe('')
})

import { describe, expect, test } from 'vitest'
import { figureOf, isSearch, operatorOf, readTyped, splitTimes, timesFault } from './count-typing.ts'

describe('signs on an empty box', () => {
  const empty = { typed: '', hasLine: true, offersAdding: true }
  test.each([
    ['-', 'undo'],
    ['=', 'equal'],
    ['+', 'add'],
    ['l', 'location'],
    ['L', 'location'],
    ['/', 'filter'],
    ['6', null],
    ['*', null],
    ['y', null],
  ])('%s', (sign, operator) => expect(operatorOf(sign, empty)).toBe(operator))

  test('are text once something is typed, and mean nothing without a product or an offer', () => {
    expect(operatorOf('-', { ...empty, typed: '3*12' })).toBe(null)
    expect(operatorOf('=', { ...empty, hasLine: false })).toBe(null)
    expect(operatorOf('l', { ...empty, hasLine: false })).toBe(null)
    expect(operatorOf('+', { ...empty, offersAdding: false })).toBe(null)
  })
})

describe('Enter while the product waits for its figure', () => {
  test.each([
    ['24', { do: 'figure', quantity: 240_000 }],
    ['0', { do: 'figure', quantity: 0 }],
    ['25.9', { do: 'figure', quantity: 259_000 }],
    ['3*12+5', { do: 'figure', quantity: 410_000 }],
    ['１２', { do: 'figure', quantity: 120_000 }],
    ['', { do: 'skip' }],
    ['#57', { do: 'row', rowNumber: 57 }],
    ['6901285991240', { do: 'code', code: '6901285991240', times: null }],
    ['ybs', { do: 'code', code: 'ybs', times: null }],
    ['3-5', { do: 'code', code: '3-5', times: null }],
    ['1.23456', { do: 'faulty', fault: 'decimals' }],
    ['99999*99999', { do: 'faulty', fault: 'tooLarge' }],
    ['9999999.5*100', { do: 'faulty', fault: 'tooLarge' }],
    ['?', { do: 'unreadable' }],
    ['*', { do: 'unreadable' }],
  ])('%s', (typed, expected) => expect(readTyped(typed, true)).toEqual(expected))
})

describe('Enter while nothing waits', () => {
  test.each([
    ['01001', { do: 'code', code: '01001', times: null }],
    ['12*6901', { do: 'code', code: '6901', times: 120_000 }],
    ['12*', { do: 'unreadable' }],
    ['12X34', { do: 'code', code: '12X34', times: null }],
    ['#3', { do: 'row', rowNumber: 3 }],
    ['PD-20261122-0001', { do: 'code', code: 'PD-20261122-0001', times: null }],
  ])('%s', (typed, expected) => expect(readTyped(typed, false)).toEqual(expected))
})

test('a quantity before a scan', () => {
  expect(splitTimes('12*')).toEqual({ times: 120_000, rest: '' })
  expect(splitTimes('2.5*')).toEqual({ times: 25_000, rest: '' })
  expect(splitTimes('0*')).toEqual({ times: null, rest: '0*' })
  expect(splitTimes('12')).toEqual({ times: null, rest: '12' })
})

test('what cannot be counted by before a scan', () => {
  expect(timesFault('1.23456*')).toBe('decimals')
  expect(timesFault('999999999*')).toBe('tooLarge')
  expect(timesFault('12*')).toBe(null)
  expect(timesFault('12')).toBe(null)
})

test('what is no quantity', () => {
  expect(figureOf('-3')).toBe(null)
  expect(figureOf('12345678')).toBe(null)
  expect(figureOf('99999*99999')).toBe(null)
  expect(figureOf('1/0')).toBe(null)
})

test('letters search, figures do not', () => {
  expect(isSearch('yb')).toBe(true)
  expect(isSearch('怡宝')).toBe(true)
  expect(isSearch('12')).toBe(false)
  expect(isSearch('12*a')).toBe(false)
})

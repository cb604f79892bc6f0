import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateEntry, isArithmetic, normaliseArithmetic } from './arithmetic.ts'

describe('evaluateEntry', () => {
  it.each([
    ['12*24', 4, '', '288'],
    ['=12*24', 4, '', '288'],
    ['56/1.13', 4, '', '49.5575'],
    ['56/1.13', 2, '', '49.56'],
    ['+5', 4, '40', '45'],
    ['+5', 4, '', '5'],
    ['*2', 4, '40', '80'],
    ['/3', 4, '10', '3.3333'],
    ['-5', 4, '40', '-5'],
    ['(3+4)*2', 4, '', '14'],
    ['2+3*4', 4, '', '14'],
    ['10-2-3', 4, '', '5'],
    ['2*-3', 4, '', '-6'],
    ['0.1+0.2', 4, '', '0.3'],
    ['1/8', 2, '', '0.13'],
    ['-1/8', 2, '', '-0.13'],
    ['.5*3', 4, '', '1.5'],
    ['12.345678', 4, '', '12.345678'],
    ['１２。５', 4, '', '12.5'],
    ['１２×２４', 4, '', '288'],
    ['24、8', 4, '', '3'],
    ['1,200+1', 4, '', '1201'],
    ['1，200', 4, '', '1200'],
  ])('reads %s with %i places on %s as %s', (text, places, current, expected) => {
    expect(evaluateEntry(text, places, current)).toBe(expected)
  })

  it.each(['', 'abc', '3x', '1/0', '2*(3', '1..2', '()', '=', '1 2 3a', '*', '9'.repeat(61)])('refuses %s', (text) => {
    expect(evaluateEntry(text, 4, '')).toBeNull()
  })

  it('is exact where floating point is not', () => {
    expect(evaluateEntry('9007199254740993*3', 2, '')).toBe('27021597764222979')
  })

  it('adds and subtracts whole numbers like BigInt', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9999 }), (a, b, c) => {
        const exact = (BigInt(a) + BigInt(b)) * BigInt(c)
        expect(evaluateEntry(`(${a}+${b})*${c}`, 4, '')).toBe(String(exact))
      }),
    )
  })
})

describe('isArithmetic', () => {
  it('shows a result for expressions only', () => {
    expect(isArithmetic('12*24')).toBe(true)
    expect(isArithmetic('+5')).toBe(true)
    expect(isArithmetic('12.5')).toBe(false)
    expect(isArithmetic('')).toBe(false)
  })

  it('normalises what an input method types', () => {
    expect(normaliseArithmetic('（１＋２）÷３')).toBe('(1+2)/3')
  })
})

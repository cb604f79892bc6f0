import bwipjs from 'bwip-js/node'
import { expect, test } from 'vitest'
import { code128, type Bars } from './code128.ts'
import { ean13 } from './ean13.ts'

/** Widths of bar, space, bar … between the quiet zones. */
function widths({ bars }: Bars): number[] {
  return bars.flatMap(({ x, width }, index) => {
    const next = bars[index + 1]
    return next === undefined ? [width] : [width, next.x - x - width]
  })
}

/** What another encoder makes of it. */
function others(kind: 'ean13' | 'code128', text: string): number[] {
  const [drawn] = bwipjs.raw({ bcid: kind, text })
  if (drawn === undefined || !('sbs' in drawn)) throw new Error('no bars were drawn')
  return [...drawn.sbs]
}

test.each(['6901234567892', '2100015000007', '4006381333931'])('EAN-13 of %s is as bwip-js draws it', (code) => {
  expect(widths(ean13(code))).toEqual(others('ean13', code))
})

test.each(['XSCK-20261127-0001', '00123', 'PD-20261122-0001/25', '123456'])(
  'Code 128 of %s is as wide as bwip-js draws it, or narrower',
  (code) => {
    const sum = (all: readonly number[]) => all.reduce((one, two) => one + two, 0)
    expect(sum(widths(code128(code)))).toBeLessThanOrEqual(sum(others('code128', code)))
  },
)

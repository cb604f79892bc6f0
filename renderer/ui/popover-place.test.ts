import { expect, test } from 'vitest'
import { popoverPlace } from './popover-place.ts'

const room = { left: 64, right: 1366, bottom: 768 }
const at = (left: number, top: number) => ({ left, right: left + 80, top, bottom: top + 28 })

test('opens 4 px below its trigger, from the edge asked for', () => {
  const panel = { width: 300, height: 200 }
  expect(popoverPlace(at(900, 100), panel, 'below', room)).toEqual({ left: 900, top: 132, maxHeight: 628 })
  expect(popoverPlace(at(900, 100), panel, 'below-end', room)).toEqual({ left: 680, top: 132, maxHeight: 628 })
})

test('begins at the left edge of its trigger rather than lie over the rail', () => {
  expect(popoverPlace(at(200, 100), { width: 300, height: 200 }, 'below-end', room).left).toBe(200)
})

test('never leaves the window on the right', () => {
  expect(popoverPlace(at(1200, 100), { width: 300, height: 200 }, 'below', room).left).toBe(1058)
})

test('opens above when it does not fit below and there is more room above', () => {
  expect(popoverPlace(at(900, 600), { width: 300, height: 200 }, 'below', room)).toEqual({
    left: 900,
    top: 396,
    maxHeight: 588,
  })
})

test('stays in the window when its trigger has left it', () => {
  expect(popoverPlace(at(900, 800), { width: 300, height: 200 }, 'below', room)).toEqual({
    left: 900,
    top: 560,
    maxHeight: 752,
  })
})

test('stays below when there is even less room above', () => {
  expect(popoverPlace(at(900, 300), { width: 300, height: 900 }, 'below', room)).toEqual({
    left: 900,
    top: 332,
    maxHeight: 428,
  })
})

test('beside its trigger it moves up as far as it must', () => {
  expect(popoverPlace(at(0, 100), { width: 300, height: 200 }, 'right', room)).toEqual({
    left: 84,
    top: 100,
    maxHeight: 660,
  })
  expect(popoverPlace(at(0, 700), { width: 300, height: 200 }, 'right', room)).toEqual({
    left: 84,
    top: 560,
    maxHeight: 200,
  })
})

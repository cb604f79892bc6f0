import { expect, test } from 'vitest'
import { placePopup } from './place-popup.ts'

const room = { right: 1366, bottom: 660 }

test('opens 4 px below its cell', () => {
  expect(placePopup({ left: 108, top: 470, bottom: 502 }, { width: 560, height: 150 }, room)).toEqual({
    left: 108,
    top: 506,
    height: 150,
    flipped: false,
  })
})

test('flips up when it would cross the footer', () => {
  expect(placePopup({ left: 108, top: 600, bottom: 632 }, { width: 560, height: 150 }, room)).toEqual({
    left: 108,
    top: 446,
    height: 150,
    flipped: true,
  })
})

test('is shortened rather than flipped while the least of it fits below', () => {
  expect(placePopup({ left: 108, top: 438, bottom: 470 }, { width: 560, height: 358, least: 151 }, room)).toEqual({
    left: 108,
    top: 474,
    height: 186,
    flipped: false,
  })
})

test('flips when not even the least of it fits below, and is shortened there, too', () => {
  expect(placePopup({ left: 108, top: 340, bottom: 600 }, { width: 560, height: 358, least: 151 }, room)).toEqual({
    left: 108,
    top: 8,
    height: 328,
    flipped: true,
  })
})

test('stays below when there is even less room above', () => {
  expect(placePopup({ left: 108, top: 60, bottom: 92 }, { width: 560, height: 900 }, room).flipped).toBe(false)
})

test('keeps off the rail where it is told of it', () => {
  const placed = placePopup({ left: -60, top: 60, bottom: 92 }, { width: 560, height: 100 }, { ...room, left: 64 })
  expect(placed.left).toBe(72)
})

test('never leaves the window on the right', () => {
  expect(placePopup({ left: 1200, top: 60, bottom: 92 }, { width: 560, height: 100 }, room).left).toBe(798)
})

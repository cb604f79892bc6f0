import { describe, expect, it } from 'vitest'
import {
  isVisible,
  orderColumns,
  PLAIN_LAYOUT,
  readColumnLayout,
  withMoved,
  withOwnWidth,
  withPlaced,
  withStop,
  withWidth,
  withWidthOf,
} from './column-layout.ts'

const keys = (...names: string[]) => names.map((key) => ({ key }))
const named = (columns: readonly { readonly key: string }[]) => columns.map(({ key }) => key)

describe('orderColumns', () => {
  it('puts columns in the kept order and drops what is gone', () => {
    expect(named(orderColumns(keys('a', 'b', 'c'), ['c', 'gone', 'a', 'b']))).toEqual(['c', 'a', 'b'])
  })

  it('puts a column that is new behind its neighbour, the very first one first', () => {
    expect(named(orderColumns(keys('new', 'a', 'newer', 'b'), ['b', 'a']))).toEqual(['new', 'b', 'a', 'newer'])
  })

  it('leaves columns alone when nothing was arranged', () => {
    expect(named(orderColumns(keys('a', 'b'), []))).toEqual(['a', 'b'])
  })
})

describe('changing a layout', () => {
  it('moves a column one place, and not over the edge', () => {
    const once = withMoved(PLAIN_LAYOUT, ['a', 'b', 'c'], 'a', 1)
    expect(once.order).toEqual(['b', 'a', 'c'])
    expect(withMoved(once, once.order, 'b', -1)).toBe(once)
  })

  it('keeps widths within what can be read and what fits', () => {
    expect(withWidthOf(PLAIN_LAYOUT, 'a', 4).widths).toEqual({ a: 40 })
    expect(withWidthOf(PLAIN_LAYOUT, 'a', 9999).widths).toEqual({ a: 640 })
  })

  it('a width set by hand neither grows nor is kept above its least', () => {
    const layout = withWidthOf(PLAIN_LAYOUT, 'name', 120)
    expect(withWidth({ key: 'name', title: '', width: 240, min: 220, grow: 4 }, layout)).toEqual({
      key: 'name',
      title: '',
      width: 120,
      min: 120,
      grow: 0,
      setByHand: true,
    })
  })

  it('turns a stop on and off', () => {
    expect(withStop(PLAIN_LAYOUT, ['quantity'], 'price').stops).toEqual(['quantity', 'price'])
    expect(withStop(PLAIN_LAYOUT, ['quantity', 'price'], 'price').stops).toEqual(['quantity'])
  })

  it('what was not touched is as the screen has it', () => {
    expect(isVisible(PLAIN_LAYOUT, 'toString', true)).toBe(true)
    expect(isVisible({ ...PLAIN_LAYOUT, visible: { a: false } }, 'a', true)).toBe(false)
  })
})

describe('readColumnLayout', () => {
  it.each([null, 7, 'x', [], { order: 'a', visible: [1], widths: { a: 'wide' }, stops: {} }])(
    'makes the plain layout of %j',
    (record) => expect(readColumnLayout(record)).toEqual(PLAIN_LAYOUT),
  )

  it('reads back what was kept', () => {
    const layout = { preset: 'compact', order: ['b', 'a'], visible: { a: true }, widths: { a: 90 }, stops: ['b'] }
    expect(readColumnLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })
})

describe('dragging', () => {
  const order = ['a', 'b', 'c', 'd']

  it('puts a column before another one, or behind all', () => {
    expect(withPlaced(PLAIN_LAYOUT, order, 'd', 'b').order).toEqual(['a', 'd', 'b', 'c'])
    expect(withPlaced(PLAIN_LAYOUT, order, 'a', 'd').order).toEqual(['b', 'c', 'a', 'd'])
    expect(withPlaced(PLAIN_LAYOUT, order, 'b', null).order).toEqual(['a', 'c', 'd', 'b'])
  })

  it('leaves all as it was where there is nothing to do', () => {
    expect(withPlaced(PLAIN_LAYOUT, order, 'a', 'a')).toBe(PLAIN_LAYOUT)
    expect(withPlaced(PLAIN_LAYOUT, order, 'gone', 'a')).toBe(PLAIN_LAYOUT)
    expect(withPlaced(PLAIN_LAYOUT, order, 'a', 'gone')).toBe(PLAIN_LAYOUT)
  })

  it('gives a column its own width back', () => {
    const wide = withWidthOf(withWidthOf(PLAIN_LAYOUT, 'a', 200), 'b', 90)
    expect(withOwnWidth(wide, 'a').widths).toEqual({ b: 90 })
  })
})

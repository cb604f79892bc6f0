import { expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { countingWay } from './counting-way.ts'

const segment = (number: number) => ({ id: id<'stocktakeSegment'>(number), name: '', person: '' }) as never
const two = { segments: [segment(4), segment(7)] }

test('at first one counts in the first area, where there are any', () => {
  expect(countingWay({}, two)).toEqual({ mode: 'piece', segmentId: 4 })
  expect(countingWay({}, { segments: [] })).toEqual({ mode: 'piece', segmentId: null })
})

test('what was chosen is kept, also that it is no area', () => {
  expect(countingWay({ mode: 'quantity', segmentId: 7 }, two)).toEqual({ mode: 'quantity', segmentId: 7 })
  expect(countingWay({ mode: 'piece', segmentId: null }, two)).toEqual({ mode: 'piece', segmentId: null })
})

test('what makes no sense any more is begun anew', () => {
  expect(countingWay({ mode: 'sheet', segmentId: 99 }, two)).toEqual({ mode: 'piece', segmentId: 4 })
})

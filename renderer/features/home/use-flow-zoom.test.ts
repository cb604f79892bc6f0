import { expect, test } from 'vitest'
import { FLOW_WIDTH } from './flow-layout.ts'
import { flowZoom } from './use-flow-zoom.ts'

test.each([1, 1.15, 1.3, 1.5, 1.75])('the chart is never wider than its room, type at %d', (fontScale) => {
  const width = 1302
  const { zoom, stacked } = flowZoom(width, 600, fontScale)
  expect(zoom * FLOW_WIDTH + (stacked ? 0 : 296 * fontScale)).toBeLessThanOrEqual(width)
})

test('where there is room it is as large as the type asks for, or larger', () => {
  expect(flowZoom(2400, 1400, 1.5)).toEqual({ zoom: 1956 / 1006, stacked: false })
})

import { expect, test } from 'vitest'
import { FLOW_NODES, type FlowNode } from '#shared/domain/home/flow-node.ts'
import { NODE_OF_DIGIT, nextNode, type Direction } from './flow-layout.ts'

test.each([
  ['replenishment', 'right', 'purchaseOrder'],
  ['purchaseReceipt', 'right', 'purchaseReturn'],
  ['payment', 'up', 'purchaseReturn'],
  ['payment', 'left', 'purchaseReceipt'],
  ['replenishment', 'down', 'stocktake'],
  ['purchaseOrder', 'down', 'stock'],
  ['purchaseReceipt', 'down', 'stock'],
  ['stock', 'left', 'stocktake'],
  ['stock', 'right', 'transfer'],
  ['transfer', 'down', 'loss'],
  ['loss', 'down', 'salesReturn'],
  ['stocktake', 'down', 'till'],
  ['till', 'down', 'account'],
  ['collection', 'down', 'shift'],
  ['shift', 'left', 'account'],
  ['account', 'up', 'salesOrder'],
  ['replenishment', 'up', 'replenishment'],
  ['replenishment', 'left', 'replenishment'],
] as const)('from %s %s to %s', (from, direction, to) => {
  expect(nextNode(from, direction, FLOW_NODES)).toBe(to)
})

test('every step can be reached from every other by arrow keys', () => {
  const directions: readonly Direction[] = ['up', 'down', 'left', 'right']
  for (const start of FLOW_NODES) {
    const reached = new Set<FlowNode>([start])
    for (const node of reached) for (const direction of directions) reached.add(nextNode(node, direction, FLOW_NODES))
    expect(reached.size).toBe(FLOW_NODES.length)
  }
})

test('hidden steps are passed over', () => {
  const shown = FLOW_NODES.filter((node) => node !== 'purchaseOrder')
  expect(nextNode('replenishment', 'right', shown)).toBe('purchaseReceipt')
})

test('nine digits, nine steps', () => {
  expect(new Set(NODE_OF_DIGIT).size).toBe(9)
})

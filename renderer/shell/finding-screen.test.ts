import { expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { findingScreen } from './finding-screen.ts'

test('what the health check found opens on its own screen', () => {
  expect(findingScreen({ to: 'serial', serial: 'SN1' })).toEqual({
    screen: 'stock.serial',
    parameters: { serial: 'SN1' },
  })
  expect(findingScreen({ to: 'record', record: 'priceList', id: 4 })).toEqual({
    screen: 'price.list',
    parameters: { id: 4 },
  })
  expect(findingScreen({ to: 'list', list: 'threshold' })).toEqual({ screen: 'alert.thresholds', parameters: {} })
  expect(findingScreen({ to: 'product', id: id<'product'>(5) })).toEqual({
    screen: 'stock.ledger',
    parameters: { productId: 5, warehouseId: null, to: null },
  })
})

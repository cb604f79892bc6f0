import { describe, expect, it } from 'vitest'
import { sectionOfTab } from './screens.ts'

describe('the section of a tab', () => {
  it.each([
    ['document.list', 'purchaseReceipt', 'purchase'],
    ['document.form', 'salesShipment', 'sales'],
    ['document.view', 'salesShipment', 'sales'],
    ['document.view', 'purchaseReceipt', 'purchase'],
    ['document.view', 'otherOut', 'stock'],
    ['document.view', 'openingStock', 'stock'],
  ])('%s of %s stands under %s', (screen, type, section) => {
    expect(sectionOfTab({ screen, parameters: { id: 7, type } })).toBe(section)
  })

  it('a document that is still being read stands under none, other screens under their own', () => {
    expect(sectionOfTab({ screen: 'document.view', parameters: { id: 7 } })).toBe(null)
    expect(sectionOfTab({ screen: 'product.form', parameters: { id: 7 } })).toBe('product')
  })
})

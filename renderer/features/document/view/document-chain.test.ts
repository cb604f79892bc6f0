import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { refuse } from '../testing.ts'
import { completeDocument } from '../testing-document.ts'
import { IMPACT, openView } from './testing-view.ts'

describe('改单', () => {
  it('F2 opens a form that amends the document', async () => {
    const { tab, wrapper } = await openView()
    expect(wrapper.findAll('button').map((button) => button.text())).toContain('改单F2')
    tab.press('F2')
    expect(tab.opened).toEqual([['document.form', { type: 'purchaseReceipt', draftId: null, amends: 7 }]])
  })

  it('is not offered for what does not count any more', async () => {
    const { tab, wrapper } = await openView({
      'document.get': () => completeDocument({ status: 'voided', counterpart: 'CGRK-20261122-0008', counterpartId: 9 }),
    })
    tab.press('F2')
    expect(tab.opened).toEqual([])
    expect(wrapper.text()).not.toContain('改单')
  })

  it('an amended document leads to the one that replaces it, and to its reversal', async () => {
    const { tab, wrapper } = await openView({
      'document.get': () =>
        completeDocument({
          status: 'voided',
          counterpart: 'CGRK-20261122-0008',
          counterpartId: 9,
          amendedBy: { id: 10, number: 'CGRK-20261122-0009' },
        }),
    })
    expect(wrapper.findAll('.strip.info .message').map((strip) => strip.text())).toEqual([
      '已改为 CGRK-20261122-0009',
      '红冲单 CGRK-20261122-0008',
    ])
    await wrapper.get('.strip.info .link').trigger('click')
    expect(tab.opened).toEqual([['document.view', { id: 10 }]])
  })

  it('the new document leads to the one it amends', async () => {
    const { tab, wrapper } = await openView({
      'document.get': () => completeDocument({ amends: { id: 5, number: 'CGRK-20261122-0001' } }),
    })
    expect(wrapper.get('.strip.info .message').text()).toBe('由 CGRK-20261122-0001 改单而来')
    await wrapper.get('.strip.info .link').trigger('click')
    expect(tab.opened).toEqual([['document.view', { id: 5 }]])
  })
})

it('copies into a new form', async () => {
  const { tab } = await openView()
  tab.press('Control+d')
  expect(tab.opened).toEqual([['document.form', { type: 'purchaseReceipt', draftId: null, copyOf: 7 }]])
})

describe('the chain of a document', () => {
  const dependents = [{ id: 12, number: 'CGTH-20261123-0001' }]

  it('F8 gives goods back; what gave them back is linked', async () => {
    const { wrapper, tab } = await openView({ 'document.get': () => completeDocument({ dependents }) })
    expect(wrapper.text()).toContain('退货单 CGTH-20261123-0001')
    await wrapper.get('.strip .link').trigger('click')
    tab.press('F8')
    expect(tab.opened).toEqual([
      ['document.view', { id: 12 }],
      ['document.form', { type: 'purchaseReturn', draftId: null, returns: 7 }],
    ])
  })

  it('a transfer on the way is received, one that arrived is not', async () => {
    const sent = {
      type: 'transfer',
      toWarehouseName: '在途',
      destinationWarehouseId: 2,
      destinationWarehouseName: '后仓',
    }
    const { wrapper, tab } = await openView({ 'document.get': () => completeDocument(sent) })
    expect(wrapper.text()).toContain('收货')
    expect(wrapper.get('.view-fields').text()).toContain('调入仓库后仓经由在途')
    tab.press('F8')
    expect(tab.opened).toEqual([['document.form', { type: 'transfer', draftId: null, returns: 7 }]])
    wrapper.unmount()
    const arrived = await openView({
      'document.get': () => completeDocument({ type: 'transfer', toWarehouseName: '后仓' }),
    })
    expect(arrived.wrapper.text()).not.toContain('收货')
  })

  it('a void that is refused for what depends on it offers to open that', async () => {
    const { wrapper, tab } = await openView({
      'document.get': () => completeDocument({ dependents }),
      'document.void': () =>
        refuse({
          code: 'HAS_DEPENDENTS',
          params: { number: 'CGRK-20261122-0003', dependents: 'CGTH-20261123-0001' },
        }),
    })
    tab.press('Control+Delete')
    await flushPromises()
    await wrapper.get('.void-strip input').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('后面还有单据 CGTH-20261123-0001')
    await wrapper.get('[role=alert] .link').trigger('click')
    expect(tab.opened).toEqual([['document.view', { id: 12 }]])
  })

  it('a void in a closed period says that it is dated today, and what runs short', async () => {
    const shortage = {
      ...{ product: '长粒香大米', unit: '袋', warehouse: '门店仓', batch: '', date: '2026-11-23' },
      ...{ document: 'XSCK-20261123-0001', available: 20_000, requested: 30_000, short: 10_000 },
    }
    const { wrapper, tab } = await openView({
      'period.status': () => ({ closedThrough: '2026-11-22', openedOn: '2026-01-01', today: '2026-11-25', events: [] }),
      'books.current': () => ({ today: '2026-11-25', seesCost: true }),
      'document.check': () => ({ ...IMPACT, shortage }),
    })
    tab.press('Control+Delete')
    await flushPromises()
    expect(wrapper.get('.void-strip').text()).toContain(
      '2026-11-22 已结账（结到 2026-11-22）：红冲单记在今天（2026-11-25），已结账的数字不变。',
    )
    expect(wrapper.get('.void-strip').text()).toContain(
      '2026-11-23 的 XSCK-20261123-0001 会缺货：门店仓的「长粒香大米」那时只剩 2 袋，将变为 -1 袋',
    )
  })
})

import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { HealthCheck } from '#shared/contract/stock.ts'
import { id } from '#shared/kernel/id.ts'
import { findingScreen } from './finding-screen.ts'
import HealthChecks from './HealthChecks.vue'

test('what was found can be opened; what is of nothing known is only said', () => {
  const document = { to: 'document', id: id<'document'>(7), type: 'payment' } as const
  const checks: HealthCheck[] = [
    { name: 'I1 balance is the sum of its movements', ok: true, detail: '', target: null },
    { name: 'I8 x', ok: false, detail: 'FK-20261127-0001', target: document },
    { name: 'I12 the audit log is unbroken', ok: false, detail: 'audit entry 3', target: null },
  ]
  const list = mount(HealthChecks, { props: { checks } })
  const [found, ...others] = list.findAll('button')
  expect([found?.text(), others]).toEqual(['没有通过 · FK-20261127-0001', []])
  found?.element.click()
  expect(list.emitted('open')).toEqual([[document]])
  expect(list.findAll('li').map((item) => item.classes('bad'))).toEqual([false, true, true])
})

test('a money document, any other, a product, a partner and a count have their own screens', () => {
  const screens = [
    { to: 'document', id: id<'document'>(1), type: 'payment' } as const,
    { to: 'document', id: id<'document'>(1), type: 'salesShipment' } as const,
    { to: 'product', id: id<'product'>(1) } as const,
    { to: 'partner', id: id<'partner'>(1) } as const,
    { to: 'stocktake', id: id<'stocktake'>(1) } as const,
  ].map((target) => findingScreen(target).screen)
  expect(screens).toEqual(['money.view', 'document.view', 'stock.ledger', 'partner.form', 'stocktake.task'])
})

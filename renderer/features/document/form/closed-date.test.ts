import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { businessDate } from '#shared/kernel/business-date.ts'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { useClosedDate } from './closed-date.ts'

test('a date in a closed period is explained; the closing and the reopening are followed', async () => {
  let closedThrough: string | null = '2026-10-31'
  const bridge = installFakeBridge({ 'period.status': () => ({ closedThrough }) })
  setActivePinia(createPinia())
  const date = shallowRef(businessDate('2026-10-31'))
  const scope = effectScope()
  const said = scope.run(() => useClosedDate(() => date.value))
  await flushPromises()
  expect(said?.value).toBe('已结账到 2026-10-31，这一天不能再记账。改用以后的日期，或请老板反结账')
  date.value = businessDate('2026-11-01')
  expect(said?.value).toBeNull()
  date.value = businessDate('2026-10-01')
  closedThrough = null
  bridge.change(['period'])
  await flushPromises()
  expect(said?.value).toBeNull()
  scope.stop()
})

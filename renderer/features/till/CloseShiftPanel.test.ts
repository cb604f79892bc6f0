import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import CloseShiftPanel from './CloseShiftPanel.vue'

enableAutoUnmount(afterEach)

const OPEN = {
  id: 1,
  shopName: '顺达批发部',
  businessDate: '2026-11-22',
  openedAt: 1_795_000_000_000,
  openedBy: '小李',
  openingFloat: 20_000,
  methods: [],
  saleCount: 0,
  sales: 0,
  returnCount: 0,
  returns: 0,
  rounding: 0,
  voided: [],
  drawer: [],
  heldCount: 0,
  expected: 47_520,
  closing: null,
}

async function open() {
  const closing = { counted: 53_000, difference: 5480 }
  const bridge = installFakeBridge({
    'shift.report': () => OPEN,
    'shift.close': () => ({ ...OPEN, closing }),
  })
  const panel = mount(CloseShiftPanel, {
    attachTo: document.body,
    global: { stubs: { ShiftFigures: true } },
  })
  await flushPromises()
  const pieces = (note: string) => panel.get<HTMLInputElement>(`[aria-label="张数 ${note}"]`)
  const enter = async () => {
    await panel.findAll('input').at(-1)!.trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  const closings = () => bridge.requests.filter(({ path }) => path === 'shift.close').map(({ input }) => input)
  return { panel, pieces, enter, closings }
}

test('Enter with a count that is no number says so, and goes where it stands', async () => {
  const { panel, pieces, enter, closings } = await open()
  await pieces('100.00').setValue('5')
  await pieces('50.00').setValue('-3')
  await enter()
  expect(closings()).toEqual([])
  expect(panel.text()).toContain('张数要填整数；没有就空着')
  expect(document.activeElement).toBe(pieces('50.00').element)
  await pieces('50.00').setValue('')
  expect(panel.text()).not.toContain('张数要填整数；没有就空着')
})

test('once the shift is closed, Enter prints it', async () => {
  const { pieces, enter, closings } = await open()
  await pieces('100.00').setValue('5')
  await pieces('10.00').setValue('3')
  await enter()
  expect(closings()).toMatchObject([
    {
      counted: 53_000,
      denominations: [
        [10_000, 5],
        [1000, 3],
      ],
    },
  ])
  expect(document.activeElement?.textContent).toContain('打印交班单')
})

import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, it, vi } from 'vitest'
import type { ChartData } from '#renderer/chart/chart-data.ts'
import ReportPage from './ReportPage.vue'

vi.mock('#renderer/chart/PaperChart.vue', () => ({
  __esModule: true,
  default: { template: '<figure class="paper-chart" />' },
}))

function page() {
  return mount(ReportPage, {
    props: {
      head: {
        shopName: '顺达',
        title: '进销存汇总',
        days: '',
        nothing: '截至 2026-11-27，没有库存',
        conditions: '',
        printedAt: '',
        printedBy: '',
        landscape: true,
      },
      chart: {} as ChartData,
      placed: [],
      rows: [],
      subtotal: null,
      totals: null,
      pageNumber: 1,
      pages: 1,
    },
  })
}

it('has its chart at once when it is laid out for the printer, because the preview has loaded it', async () => {
  const preview = page()
  await flushPromises()
  await vi.waitFor(() => expect(preview.find('.paper-chart').exists()).toBe(true))
  const printed = page()
  await nextTick()
  expect(printed.find('.paper-chart').exists()).toBe(true)
})

it('says where there are no rows what there is none of', () => {
  expect(page().find('tbody').text()).toBe('截至 2026-11-27，没有库存')
})

import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SUGGESTED_VOUCHERS } from '#shared/domain/journal/voucher-setting.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { voucherFile } from './voucher-file.ts'
import VoucherScreen from './VoucherScreen.vue'

async function screen(role = 'owner') {
  const bridge = installFakeBridge({
    'books.current': () => ({ name: '顺达', role, today: '2026-11-27' }),
    'voucher.settings': () => SUGGESTED_VOUCHERS,
    'voucher.saveSettings': (input) => input,
  })
  const tab = createFakeTab()
  const wrapper = mount(VoucherScreen, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await flushPromises()
  }
  const saved = () =>
    bridge.requests
      .filter(({ path }) => path === 'voucher.saveSettings')
      .map(({ input }) => input as typeof SUGGESTED_VOUCHERS)
  const field = (label: string) => wrapper.get(`input[aria-label="${label}"]`)
  return { wrapper, tab, press, saved, field }
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  document.body.innerHTML = ''
})

test('this month until today is on offer; Ctrl+Enter shows its vouchers', async () => {
  const { tab, press, wrapper } = await screen()
  expect(wrapper.findAll('tbody tr').length).toBe(Object.keys(SUGGESTED_VOUCHERS.accounts).length)
  await press('Control+Enter')
  expect(tab.opened.at(-1)).toMatchObject({
    screen: 'report.view',
    parameters: { name: 'vouchers', period: 'custom', from: '2026-11-01', to: '2026-11-27', grouping: 'document' },
  })
})

test('F9 saves the mapping; a bad code is pointed at and nothing is saved', async () => {
  const { press, saved, field, wrapper } = await screen()
  await press('F9')
  expect(saved()).toEqual([])
  await field('应收账款 对方科目编码').setValue('11 22')
  await press('F9')
  expect(saved()).toEqual([])
  expect(wrapper.text()).toContain('有 1 处要改，还没有保存')
  await field('应收账款 对方科目编码').setValue('1131.01')
  await press('F9')
  expect(saved().map(({ accounts }) => accounts.receivable.code)).toEqual(['1131.01'])
  expect(wrapper.text()).toContain('已保存')
})

test('who does not keep the accounts looks only', async () => {
  const { press, saved, field, wrapper } = await screen('clerk')
  expect((field('应收账款 对方科目编码').element as HTMLInputElement).disabled).toBe(true)
  expect(wrapper.text()).toContain('您的角色不能改科目对照')
  await press('F9')
  expect(saved()).toEqual([])
})

test('a file for other software has its columns in its order, words for codes, and no totals row', () => {
  const question = { from: businessDate('2026-11-01'), to: businessDate('2026-11-30'), per: 'day' } as const
  const file = voucherFile(question, 'yonyou', text.value)
  expect(file).toMatchObject({
    title: '凭证导出 2026-11-01 2026-11-30',
    withoutTotal: true,
    source: { list: 'report', question: { name: 'vouchers', parameters: { grouping: 'day' } } },
  })
  expect(file.columns.map(({ heading }) => heading)).toEqual([
    '制单日期',
    '凭证类别字',
    '凭证号',
    '附单据数',
    '摘要',
    '科目编码',
    '金额借方',
    '金额贷方',
  ])
  expect(file.columns[4]?.words?.['daily']).toBe('当日业务汇总')
  expect(voucherFile(question, 'neutral', text.value).columns[5]).toMatchObject({ heading: '科目名称' })
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { VOUCHER_LAYOUTS, type VoucherLayout } from '#shared/domain/journal/voucher-layout.ts'
import { SUGGESTED_VOUCHERS } from '#shared/domain/journal/voucher-setting.ts'
import type { VoucherPer } from '#shared/domain/journal/voucher.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openMoneyDesk, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { askReport, rowsOf, totalsOf } from '#electron/harness/report-text.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const folder = mkdtempSync(join(tmpdir(), 'voucher-export-'))
afterAll(() => rmSync(folder, { recursive: true }))
const dialogs = { chooseSaveFile: (name: string) => Promise.resolve(join(folder, name)) }
const march = { period: 'custom', from: businessDate('2026-03-05'), to: businessDate('2026-03-31') } as const

/** A receipt before the period in its month, then a sale and a collection of it on one day. */
async function traded(): Promise<MoneyDesk> {
  const desk = await openMoneyDesk(startTestProgram({}, null, dialogs))
  await desk.post('purchaseReceipt', '2026-03-01', [{ product: '水', quantity: '10', amount: '33.30' }])
  await desk.post('salesShipment', '2026-03-05', [{ product: '水', quantity: '4', amount: '20' }])
  await desk.settle('collection', '2026-03-05', '15')
  return desk
}

async function rows(desk: MoneyDesk, grouping: VoucherPer) {
  const page = await askReport(desk.api, 'vouchers', { ...march, grouping })
  expect(page.tieOuts.map(({ ok }) => ok)).toEqual([true, true])
  expect(totalsOf('vouchers', page)).toEqual({ debit: '48.32', credit: '48.32' })
  return rowsOf('vouchers', page).map(
    ({ number, code, account, debit = '', credit = '' }) => `${number} ${code} ${account} ${debit}|${credit}`,
  )
}

test('a voucher for each document, numbered in its month; or one for the day', async () => {
  const desk = await traded()
  expect(await rows(desk, 'document')).toEqual([
    '2 1122 receivable 20.00|',
    '2 5401.01 salesCost 13.32|',
    '2 1405 inventory |13.32',
    '2 5001.01 salesRevenue |20.00',
    '3 1001 cash 15.00|',
    '3 1122 receivable |15.00',
  ])
  expect(await rows(desk, 'day')).toEqual([
    '2 1001 cash 15.00|',
    '2 1122 receivable 20.00|',
    '2 5401.01 salesCost 13.32|',
    '2 1122 receivable |15.00',
    '2 1405 inventory |13.32',
    '2 5001.01 salesRevenue |20.00',
  ])
})

async function exported(desk: MoneyDesk, layout: VoucherLayout, grouping: VoucherPer) {
  const columns = VOUCHER_LAYOUTS[layout].map(([key, heading]) => ({ key, heading: heading ?? key, width: 12 }))
  const parameters = { ...initialParameters(reportDefinition('vouchers')), ...march, grouping }
  const source = { list: 'report' as const, question: { name: 'vouchers' as const, parameters } }
  const about = { name: layout, title: '凭证', format: 'csv' as const, total: '' }
  await desk.api.tableExport.save({ ...about, source, columns })
  return readFileSync(join(folder, `${layout}.csv`), 'utf8')
    .slice(1)
    .trim()
    .split('\r\n')
}

test('with the accounts of the other software, in its layout, without a totals row', async () => {
  const desk = await traded()
  const { accounts } = SUGGESTED_VOUCHERS
  await desk.api.voucher.saveSettings({
    word: '转',
    accounts: {
      ...accounts,
      receivable: { code: '1131.01', name: '应收款', byItem: true },
      cash: { code: '1001', name: '', byItem: true },
    },
  })
  const sources = rowsOf('vouchers', await askReport(desk.api, 'vouchers', march)).map(({ source }) => source)
  const [shipment = '', collection = ''] = new Set(sources)
  const partner = (await desk.api.partner.get({ id: desk.partnerId })).name
  expect(await exported(desk, 'kingdee', 'document')).toEqual([
    '日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额,客户,供应商',
    `2026-03-05,转,2,1,1,${shipment} ${partner},1131.01,应收款,20.00,0.00,${partner},`,
    `2026-03-05,转,2,1,2,${shipment} ${partner},5401.01,salesCost,13.32,0.00,,`,
    `2026-03-05,转,2,1,3,${shipment} ${partner},1405,inventory,0.00,13.32,,`,
    `2026-03-05,转,2,1,4,${shipment} ${partner},5001.01,salesRevenue,0.00,20.00,,`,
    `2026-03-05,转,3,1,1,${collection} ${partner},1001,cash,15.00,0.00,,`,
    `2026-03-05,转,3,1,2,${collection} ${partner},1131.01,应收款,0.00,15.00,${partner},`,
  ])
  expect((await exported(desk, 'yonyou', 'day')).slice(0, 2)).toEqual([
    '制单日期,凭证类别字,凭证号,附单据数,摘要,科目编码,金额借方,金额贷方',
    '2026-03-05,转,2,2,daily,1001,15.00,0.00',
  ])
  expect((await exported(desk, 'neutral', 'day')).slice(1, 3)).toEqual([
    `2026-03-05,转,2,daily,1001,cash,,现金,15.00,0.00,${shipment} … ${collection} (2)`,
    `2026-03-05,转,2,daily,1131.01,应收款,${partner},,20.00,0.00,${shipment} … ${collection} (2)`,
  ])
})

test('the mapping is kept, written into the log, and changed by who keeps the accounts only', async () => {
  const desk = await traded()
  const { cashier, clerk, accountant } = await hireStaff(desk)
  expect(await clerk.api.voucher.settings({})).toEqual(SUGGESTED_VOUCHERS)
  await expect(cashier.api.voucher.settings({})).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
  await expect(clerk.api.voucher.saveSettings(SUGGESTED_VOUCHERS)).rejects.toMatchObject({
    data: { code: 'FORBIDDEN', params: { permission: 'account.write' } },
  })
  const wanted = { ...SUGGESTED_VOUCHERS, word: '收' }
  await accountant.api.voucher.saveSettings(wanted)
  expect(await accountant.api.voucher.settings({})).toEqual(wanted)
  const audit = desk.program.host.current.books.db.sqlite
    .prepare(`SELECT after FROM audit_entry WHERE action = 'voucher.settings'`)
    .all() as { after: string }[]
  expect(audit.map(({ after }) => (JSON.parse(after) as typeof wanted).word)).toEqual(['收'])
  const badCode = { ...wanted, accounts: { ...wanted.accounts, cash: { code: '10 01', name: '', byItem: false } } }
  await expect(accountant.api.voucher.saveSettings(badCode)).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
})

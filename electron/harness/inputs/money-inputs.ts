import { SUGGESTED_VOUCHERS } from '#shared/domain/journal/voucher-setting.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId, type PartnerId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import type { InputsOf } from './endpoint-inputs.ts'
import type { PreparedShop } from './prepared-shop.ts'

const reportParameters = { ...initialParameters(reportDefinition('stockSummary')), period: 'all' } as const

/** Money, debts and what is reported of them. */
export function moneyInputs({
  partnerId,
  shipment,
}: PreparedShop): InputsOf<
  'account' | 'money' | 'moneyCategory' | 'period' | 'statement' | 'voucher' | 'dailyReport' | 'report'
> {
  return {
    money: moneyDocuments(partnerId, shipment.id),
    account: {
      list: {},
      save: {
        id: id<'account'>(1),
        version: 1,
        content: { code: '01', name: '现金', kind: 'cash', number: '', remark: '' },
      },
      setEnabled: { id: id<'account'>(1), enabled: true },
      ledger: { accountId: id<'account'>(1), from: businessDate('2026-03-01'), to: null, cursor: null, limit: 20 },
    },
    moneyCategory: {
      list: {},
      save: { id: null, version: null, content: { direction: 'expense', name: '广告费' } },
      setEnabled: { id: id<'moneyCategory'>(1), enabled: true },
    },
    period: {
      status: {},
      check: { through: businessDate('2026-03-31') },
      close: { through: businessDate('2026-01-31') },
      reopen: { through: null, reason: '补录' },
      records: {},
    },
    statement: {
      get: { partnerId, side: 'receivable', from: null, to: businessDate('2026-03-31'), withLines: true },
      events: { partnerId, side: 'receivable' },
      standing: { partnerId, side: 'receivable' },
      ofDocument: { id: shipment.id },
      confirm: { partnerId, side: 'receivable', through: businessDate('2026-03-31'), balance: money(0) },
      withdraw: { partnerId, side: 'receivable', reason: '对错了' },
    },
    voucher: { settings: {}, saveSettings: SUGGESTED_VOUCHERS },
    dailyReport: { get: { from: businessDate('2026-03-01'), to: businessDate('2026-03-02') } },
    report: {
      run: { name: 'stockSummary', parameters: reportParameters, offset: 0, limit: 20 },
      explain: { name: 'stockSummary', parameters: reportParameters, rowKey: null, column: 'closingValue' },
      kept: {},
      keep: { name: 'stockSummary', favourite: true, parameters: reportParameters },
    },
  }
}

function moneyDocuments(partnerId: PartnerId, shipment: DocumentId): InputsOf<'money'>['money'] {
  const filter = { search: '', from: null, to: null, partnerId: null, accountId: null, status: 'all' } as const
  const content = {
    type: 'collection',
    businessDate: businessDate('2026-03-03'),
    remark: '',
    partnerId,
    side: 'receivable',
    tenders: [{ accountId: id<'account'>(1), amount: money(500), remark: '' }],
    discount: money(0),
    settlements: [{ entryId: id<'partnerEntry'>(2), amount: money(1) }],
  } as const
  const copied = { ...content, tenders: [...content.tenders], settlements: [...content.settlements] }
  const question = { partnerId, side: 'receivable', amends: null } as const
  return {
    page: { ...filter, type: 'collection', sort: 'businessDate', descending: true, cursor: null, limit: 20 },
    totals: { ...filter, type: null },
    get: { id: id<'document'>(999) },
    openEntries: question,
    allocate: { ...question, amount: money(500), refund: false },
    standing: { id: shipment },
    post: { content: copied, draftId: null },
    void: { id: id<'document'>(999), reason: '' },
    amend: { id: id<'document'>(999), content: copied, draftId: null, reason: '' },
  }
}

import fc from 'fast-check'
import type { PartnerContent } from '#shared/contract/partner.ts'
import { money, MONEY_LIMIT } from '#shared/kernel/money.ts'
import type { Api } from '../test-program.ts'
import { code, upTo, words } from './random-text.ts'

const OWN_LEVELS = ['VIP', '团购;价']

export interface PartnerDraft {
  readonly content: Omit<PartnerContent, 'priceLevelId' | 'isCustomer' | 'isSupplier'>
  readonly side: 'supplier' | 'customer' | 'both'
  /** Place of his level; beyond the last one: none. */
  readonly level: number
  readonly enabled: boolean
}

const draft: fc.Arbitrary<PartnerDraft> = fc.record({
  content: fc.record({
    ...{ code: code(40), name: words(1, 120), contact: words(0, 60), address: words(0, 200), remark: words(0, 500) },
    phone: fc.oneof(fc.constantFrom('', '13800138000', '+86 138', '010-88', '0571', '1E5'), words(0, 60)),
    ...{ taxNumber: fc.oneof(code(40), words(0, 40)), bankName: words(0, 80) },
    bankAccount: fc.oneof(fc.stringMatching(/^\d{0,19}$/), words(0, 60)),
    creditLimit: fc.option(upTo(MONEY_LIMIT).map(money)),
    termDays: fc.integer({ min: 0, max: 3650 }),
  }),
  side: fc.constantFrom('supplier', 'customer', 'both'),
  level: fc.nat(8),
  enabled: fc.boolean(),
})

export const partnerDrafts = fc.uniqueArray(draft, {
  minLength: 1,
  maxLength: 8,
  selector: ({ content }) => content.code,
})

export async function makePartners(api: Api, drafts: readonly PartnerDraft[]): Promise<void> {
  for (const name of OWN_LEVELS) await api.price.saveLevel({ id: null, name, enabled: true })
  const levels = await api.price.levels({})
  for (const { content, side, level, enabled } of drafts) {
    const sides = { isSupplier: side !== 'customer', isCustomer: side !== 'supplier' }
    const { id } = await api.partner.create({ ...content, ...sides, priceLevelId: levels[level]?.id ?? null })
    if (!enabled) await api.partner.setEnabled({ id, enabled })
  }
  await api.partner.ensureWalkIn({ name: '散客' })
}

import { reactive } from 'vue'
import type { Partner, PartnerContent } from '#shared/contract/partner.ts'
import { quantity, QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'

/** 往来单位 as the form edits it; the term is a number field, so it can be empty for a moment. */
export type PartnerDraft = { -readonly [Key in keyof Omit<PartnerContent, 'termDays'>]: PartnerContent[Key] } & {
  termDays: Quantity | null
}

export type PartnerSide = 'supplier' | 'customer'

function emptyPartner(side: PartnerSide | null): PartnerDraft {
  return {
    code: '',
    name: '',
    isSupplier: side === 'supplier',
    isCustomer: side === 'customer',
    contact: '',
    phone: '',
    address: '',
    taxNumber: '',
    bankName: '',
    bankAccount: '',
    priceLevelId: null,
    creditLimit: null,
    termDays: quantity(0),
    remark: '',
  }
}

/** An empty one of the same side: after a supplier the next supplier. */
export function anotherLike({ isSupplier, isCustomer }: PartnerDraft): PartnerDraft {
  return { ...emptyPartner(null), isSupplier, isCustomer }
}

export function usePartnerDraft(side: PartnerSide | null): PartnerDraft {
  return reactive(emptyPartner(side))
}

export function draftOfPartner(partner: Partner): PartnerDraft {
  const { id: _id, enabled: _enabled, isWalkIn: _isWalkIn, version: _version, termDays, ...content } = partner
  return { ...content, termDays: quantity(termDays * QUANTITY_SCALE) }
}

/** Whole days of the number field; null when it is empty or has decimals. */
export function wholeDays(days: Quantity | null): number | null {
  return days === null || days % QUANTITY_SCALE !== 0 ? null : days / QUANTITY_SCALE
}

export function contentOfPartner(draft: PartnerDraft): PartnerContent {
  const trimmed = Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as PartnerDraft
  return { ...trimmed, termDays: wholeDays(draft.termDays) ?? 0 }
}

import type { PartnerContent } from '#shared/contract/partner.ts'

/** What the form would hold of a partner as it stands. */
export function contentOfPartner(image: PartnerContent): PartnerContent {
  const { code, name, isSupplier, isCustomer, contact, phone, address, taxNumber, bankName, bankAccount } = image
  const { priceLevelId, creditLimit, termDays, remark } = image
  return {
    ...{ code, name, isSupplier, isCustomer, contact, phone, address, taxNumber, bankName, bankAccount },
    ...{ priceLevelId, creditLimit, termDays, remark },
  }
}

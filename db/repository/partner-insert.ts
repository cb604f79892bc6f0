import { sql } from 'drizzle-orm'
import { writing } from '../handle.ts'
import { partner } from '../schema/partner.ts'

/** Prepared, because an import writes tens of thousands of partners in one go. */
export const insertPartnerRow = writing((orm) =>
  orm
    .insert(partner)
    .values({
      code: sql.placeholder('code'),
      name: sql.placeholder('name'),
      isSupplier: sql.placeholder('isSupplier'),
      isCustomer: sql.placeholder('isCustomer'),
      isWalkIn: sql.placeholder('isWalkIn'),
      contact: sql.placeholder('contact'),
      phone: sql.placeholder('phone'),
      address: sql.placeholder('address'),
      taxNumber: sql.placeholder('taxNumber'),
      bankName: sql.placeholder('bankName'),
      bankAccount: sql.placeholder('bankAccount'),
      priceLevelId: sql.placeholder('priceLevelId'),
      creditLimit: sql.placeholder('creditLimit'),
      termDays: sql.placeholder('termDays'),
      pinyin: sql.placeholder('pinyin'),
      remark: sql.placeholder('remark'),
    })
    .prepare(),
)

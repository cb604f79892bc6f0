import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { customer as customerEndpoint } from '#shared/contract/till.ts'
import { openTotal } from '#shared/domain/money/allocation.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadableDb } from '#db/handle.ts'
import { partnerBalance } from '#db/ledger/partner-ledger.ts'
import { findPartner } from '#db/repository/partner.ts'
import { candidatesOf } from '../document/money/settle-entries.ts'

/** What a customer owes and has paid before. @throws AppError NOT_FOUND, PARTNER_NOT_OF_SIDE */
export function tillCustomer(
  db: ReadableDb,
  { partnerId }: InputOf<typeof customerEndpoint>,
): OutputOf<typeof customerEndpoint> {
  const partner = findPartner(db, partnerId)
  if (partner === null) throw new AppError('NOT_FOUND', { entity: 'partner', id: partnerId })
  if (!partner.isCustomer) throw new AppError('PARTNER_NOT_OF_SIDE', { name: partner.name, side: 'customer' })
  return {
    id: partner.id,
    name: partner.name,
    mayOwe: !partner.isWalkIn,
    owes: partnerBalance(db, partnerId, 'receivable'),
    creditLimit: partner.creditLimit,
    deposit: openTotal(candidatesOf(db, partnerId, 'receivable').credit),
  }
}

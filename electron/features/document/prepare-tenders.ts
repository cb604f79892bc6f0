import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { Tender } from '#shared/domain/money/tender.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addMoney } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findAccount } from '#db/repository/account.ts'
import { findPartner } from '#db/repository/partner.ts'
import { unusedField } from './prepare-line.ts'

/**
 * How a retail document is paid: all of it, to the 分. Other documents take their money by documents of its own.
 * @throws AppError TENDERS_DIFFER, WALK_IN_CANNOT_OWE, NOT_FOUND, DISABLED (account), INVALID_INPUT
 */
export function preparedTenders(
  db: ReadableDb,
  definition: DocumentDefinition,
  content: DocumentContent,
  lines: readonly PostingLine[],
): readonly Tender[] {
  if (definition.atTill !== true) return []
  const tenders = content.tenders ?? []
  for (const [index, tender] of tenders.entries()) assertTender(db, tender, `tenders.${index}`)
  const total = addMoney(...lines.map(({ grossAmount }) => grossAmount))
  const paid = addMoney(...tenders.map(({ amount }) => amount))
  if (total !== paid) throw new AppError('TENDERS_DIFFER', { total, paid })
  const open = addMoney(...tenders.filter(({ method }) => method !== 'account').map(({ amount }) => amount))
  const partner = content.partnerId === null ? null : findPartner(db, content.partnerId)
  if (open !== 0 && (partner === null || partner.isWalkIn))
    throw new AppError('WALK_IN_CANNOT_OWE', { name: partner?.name ?? '', open })
  return tenders
}

function assertTender(db: ReadableDb, { method, accountId, amount, received }: Tender, field: string): void {
  if ((method === 'account') !== (accountId !== null)) throw unusedField(`${field}.accountId`)
  if (received !== null && received < amount) throw unusedField(`${field}.received`)
  if (accountId === null) {
    if (received !== null) throw unusedField(`${field}.received`)
    return
  }
  const account = findAccount(db, accountId)
  if (account === null) throw new AppError('NOT_FOUND', { entity: 'account', id: accountId })
  if (!account.enabled) throw new AppError('DISABLED', { entity: 'account', name: account.name })
  if (received !== null && account.kind !== 'cash') throw unusedField(`${field}.received`)
}

import type { DocumentContent } from '#shared/contract/document.ts'
import { allocateCharges, freightCharge, type Charge } from '#shared/domain/charge.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findPartner } from '#db/repository/partner.ts'
import { unusedField } from './prepare-line.ts'

/**
 * 费用 as they are entered. Whoever is paid for one is a supplier, because he is owed it.
 * @throws AppError NOT_FOUND, DISABLED, PARTNER_NOT_OF_SIDE, INVALID_INPUT
 */
export function preparedCharges(
  db: ReadableDb,
  definition: DocumentDefinition,
  { charges = [] }: DocumentContent,
): readonly Charge[] {
  if (charges.length > 0 && !definition.headerFields.includes('freight')) throw unusedField('charges')
  for (const { payeeId } of charges) if (payeeId !== null) assertPayee(db, payeeId)
  return charges
}

function assertPayee(db: ReadableDb, id: PartnerId): void {
  const payee = findPartner(db, id)
  if (payee === null) throw new AppError('NOT_FOUND', { entity: 'partner', id })
  if (!payee.enabled) throw new AppError('DISABLED', { entity: 'partner', name: payee.name })
  if (!payee.isSupplier) throw new AppError('PARTNER_NOT_OF_SIDE', { name: payee.name, side: 'supplier' })
}

/** R2, R4: 运费 and 费用 over the goods; a service carries none. */
export function withCharges(
  lines: readonly PostingLine[],
  freight: Money,
  charges: readonly Charge[],
): readonly PostingLine[] {
  const all = freight === 0 ? charges : [freightCharge(freight), ...charges]
  if (all.length === 0) return lines
  // Of what was rejected as a whole nothing came in that could carry a share.
  const goods = lines.filter((line) => line.kind !== 'service' && !(line.baseQuantity === 0 && line.rejected > 0))
  if (goods.length === 0) throw unusedField(freight === 0 ? 'charges' : 'freight')
  const shares = allocateCharges(all, goods)
  const byLine = new Map(goods.map((line, index) => [line.lineNumber, shares[index] ?? ZERO_MONEY]))
  return lines.map((line) => ({ ...line, chargeAmount: byLine.get(line.lineNumber) ?? ZERO_MONEY }))
}

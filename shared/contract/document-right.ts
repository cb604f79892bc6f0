import type { AnyDocumentType } from '../domain/document/document-type.ts'
import { documentDefinition, isPricedAtCost } from '../domain/document/registry.ts'
import { isMoneyType, isOfCustomers } from '../domain/money/money-type.ts'
import { roleMay, type Permission, type Role } from './permission.ts'

/** What somebody may do, and whether he sees what things cost. */
export interface Rights {
  readonly role: Role
  /** Field permission 成本. */
  readonly seesCost: boolean
}

/**
 * Documents whose prices are costs are closed to roles without the field permission 成本, and so is money that is not
 * about customers: it tells what purchases cost, or what the shop owns.
 */
export function maySeeType({ seesCost }: Rights, type: AnyDocumentType): boolean {
  return seesCost || (isMoneyType(type) ? isOfCustomers(type) : !isPricedAtCost(type))
}

/** What it takes to write documents of a type, beside seeing them: those of the stock are for those who keep it. */
export function permissionsToWrite(type: AnyDocumentType): readonly Permission[] {
  if (isMoneyType(type)) return ['money.write']
  return documentDefinition(type).group === 'stock' ? ['document.write', 'document.stock'] : ['document.write']
}

export function mayWriteType(rights: Rights, type: AnyDocumentType): boolean {
  return maySeeType(rights, type) && permissionsToWrite(type).every((one) => roleMay(rights.role, one))
}

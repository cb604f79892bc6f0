import { shallowRef } from 'vue'
import { maySeeType, mayWriteType, type Rights } from '#shared/contract/document-right.ts'
import { roleMay, type Permission } from '#shared/contract/permission.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'

/** What it takes for something to be offered: a permission, the field permission 成本, or what the screen knows itself. */
export type Need = Permission | 'cost' | boolean

const rights = shallowRef<Rights | null>(null)

/** Only the books store gives them, for whoever is logged in. */
export function giveRights(given: Rights | null): void {
  rights.value = given
}

/** Whether to offer it. Main decides anyway; while nobody is known everything is offered. */
export function may(need: Need): boolean {
  if (typeof need === 'boolean') return need
  if (rights.value === null) return true
  return need === 'cost' ? rights.value.seesCost : roleMay(rights.value.role, need)
}

export function maySee(type: AnyDocumentType): boolean {
  return rights.value === null || maySeeType(rights.value, type)
}

export function mayWrite(type: AnyDocumentType): boolean {
  return rights.value === null || mayWriteType(rights.value, type)
}

import { computed, type ComputedRef, type ShallowRef } from 'vue'
import type { Document } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { may, mayWrite } from '#renderer/ui/rights.ts'
import { followingTypes } from '../form/give-back.ts'

/** What can still be done about a posted document, by who looks at it. */
export interface ViewRights {
  readonly voidable: ComputedRef<boolean>
  readonly amendable: ComputedRef<boolean>
  readonly copyable: ComputedRef<boolean>
  /** Types that follow it: F8, Shift+F8. */
  readonly following: ComputedRef<readonly DocumentType[]>
}

export function useViewRights(document: Readonly<ShallowRef<Document | null>>): ViewRights {
  const type = computed(() => document.value?.type ?? null)
  const writable = computed(() => type.value !== null && mayWrite(type.value))
  const voidable = computed(() => document.value?.status === 'posted' && writable.value && may('document.void'))
  return {
    voidable,
    // A return at the till is voided and made anew.
    amendable: computed(() => voidable.value && type.value !== 'retailReturn'),
    copyable: computed(() => type.value !== null && !isAtTill(type.value) && writable.value),
    following: computed(() => (document.value === null ? [] : followingTypes(document.value).filter(mayFollow))),
  }
}

function mayFollow(type: DocumentType): boolean {
  return isAtTill(type) ? may('till.use') : mayWrite(type)
}

function isAtTill(type: DocumentType): boolean {
  return documentDefinition(type).atTill === true
}

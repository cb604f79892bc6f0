import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { Document } from '#shared/contract/document.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import { dayOfNew } from '#shared/domain/day-of-new.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { lookupPurpose, type LookupContext } from '../store.ts'
import { givenBack, useAmendedOriginal } from './amended-original.ts'
import { isBlankLine } from './entry-line.ts'
import {
  emptyHeader,
  filledLines,
  isUntouched,
  type AmendedDocument,
  type FormContent,
  type FormHeader,
} from './form-content.ts'
import { useFormLines, type FormLines } from './form-lines.ts'
import { changedValues } from './stock-worth.ts'

/** What of the books the form must know. */
export type FormRules = Pick<Books, 'tax' | 'taxIncluded' | 'role'>

/** What is entered, before it is kept or posted. */
export interface FormEntry {
  readonly definition: DocumentDefinition
  readonly header: Ref<FormHeader>
  readonly lines: FormLines
  /** 改单: the document that is replaced; null for a new one. */
  readonly amends: Ref<AmendedDocument | null>
  readonly original: Readonly<Ref<Document | null>>
  readonly warehouses: Ref<readonly Warehouse[]>
  readonly today: Ref<BusinessDate>
  /** F9 was pressed: missing entries are marked. */
  readonly checked: Ref<boolean>
  readonly isEmpty: ComputedRef<boolean>
  /** Through which day the books are closed. */
  readonly closedThrough: Ref<BusinessDate | null>
  /** From which day on the books are kept. */
  readonly openedOn: Ref<BusinessDate | null>
  readonly rules: Ref<FormRules>
  setHeader(change: Partial<FormHeader>): void
  /** For whom, where and when products and prices are looked up. */
  lookup(): LookupContext
  /** What the form holds, to keep it or to put it back after an undo. */
  snapshot(): FormContent
  restore(content: FormContent): void
  /** The header of a fresh form. */
  fresh(): FormHeader
}

export function useFormEntry(definition: DocumentDefinition): FormEntry {
  const today = shallowRef(businessDateOf(Date.now(), 0))
  const header = shallowRef(emptyHeader(today.value, null))
  const amends = shallowRef<AmendedDocument | null>(null)
  const warehouses = shallowRef<readonly Warehouse[]>([])
  const checked = shallowRef(false)
  const closedThrough = shallowRef<BusinessDate | null>(null)
  const openedOn = shallowRef<BusinessDate | null>(null)
  const firstDay = () => dayOfNew(definition.beforeOpening, today.value, openedOn.value, closedThrough.value)
  const rules = shallowRef<FormRules>({ tax: false, taxIncluded: true, role: 'cashier' })
  const fresh = () => ({
    ...freshHeader(definition, warehouses.value, firstDay()),
    taxIncluded: !rules.value.tax || rules.value.taxIncluded,
  })
  const context = () => ({
    purpose: lookupPurpose(definition),
    partnerId: header.value.partner?.id ?? null,
    warehouseId: header.value.warehouseId,
    date: header.value.businessDate,
    taxIncluded: header.value.taxIncluded,
  })
  const original = useAmendedOriginal(amends)
  const back = () => givenBack(original.value, header.value.warehouseId)
  const businessDate = () => header.value.businessDate
  const tax = { on: () => rules.value.tax, included: () => header.value.taxIncluded }
  const valueBack = () => changedValues(original.value)
  const lines = useFormLines({ definition, context, back, valueBack, today, businessDate, checked, tax })
  const { sheet, facts } = lines

  // Old figures stay when fresh ones cannot be had; the next change asks again.
  const refresh = (prices: boolean) => void facts.refresh(prices).catch(() => undefined)
  onTopics(['stock', 'product'], () => refresh(false))

  return {
    definition,
    header,
    lines,
    amends,
    original,
    warehouses,
    today,
    checked,
    closedThrough,
    openedOn,
    rules,
    lookup: context,
    isEmpty: computed(() => sheet.rowsAsTyped.value.every(isBlankLine) && isUntouched(header.value, fresh())),
    setHeader(change) {
      header.value = { ...header.value, ...change, ...swappedWarehouse(header.value, change) }
      // Another partner has other prices, another warehouse another stock. Opening a draft keeps what it holds.
      const repriced = [change.partner, change.businessDate, change.taxIncluded].some((one) => one !== undefined)
      if (repriced) refresh(true)
      else if (change.warehouseId !== undefined) refresh(false)
    },
    snapshot: () => ({ header: header.value, lines: filledLines(sheet.rowsAsTyped.value), amends: amends.value }),
    restore(content) {
      header.value = content.header
      amends.value = content.amends ?? null
      sheet.load(content.lines)
      checked.value = false
      refresh(false)
    },
    fresh,
  }
}

/** The first warehouse of the shop; goods are transferred into the other one where there are two. */
function freshHeader(
  definition: DocumentDefinition,
  warehouses: readonly Warehouse[],
  today: BusinessDate,
): FormHeader {
  const [first, second, third] = warehouses.filter((one) => one.enabled && one.kind !== 'transit')
  const header = emptyHeader(today, first?.id ?? null)
  if (!definition.headerFields.includes('toWarehouse') || third !== undefined) return header
  return { ...header, toWarehouseId: second?.id ?? null }
}

/** Goods do not move into the warehouse they come from: the two change places. */
function swappedWarehouse(before: FormHeader, { warehouseId }: Partial<FormHeader>): Partial<FormHeader> {
  const collides = warehouseId != null && warehouseId === before.toWarehouseId
  return collides ? { toWarehouseId: before.warehouseId } : {}
}

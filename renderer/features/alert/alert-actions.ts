import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AlertRow } from '#shared/contract/alert.ts'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import { DOCUMENT_OF_KIND } from './document-draft.ts'
import { draftsFor } from './store.ts'

export interface AlertActions {
  readonly busy: Ref<boolean>
  readonly failure: ShallowRef<unknown>
  /** @returns whether it was done; else the failure says why not */
  act(kind: AlertKind, rows: readonly AlertRow[]): Promise<boolean>
}

/** The one key that does something about an alert: a document to be checked and posted, or the place to look at. */
export function useAlertActions(tab: Pick<CurrentTab, 'open'>): AlertActions {
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)

  async function act(kind: AlertKind, rows: readonly AlertRow[]): Promise<boolean> {
    if (busy.value || rows.length === 0) return false
    busy.value = true
    failure.value = null
    try {
      if (DOCUMENT_OF_KIND[kind] === undefined) rows.forEach((row) => look(tab, kind, row))
      else await openDrafts(tab, kind, rows)
      return true
    } catch (problem) {
      failure.value = problem
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, failure, act }
}

async function openDrafts(tab: Pick<CurrentTab, 'open'>, kind: AlertKind, rows: readonly AlertRow[]): Promise<void> {
  const words = text.value.alert
  const reason = kind === 'expired' ? words.expiredReason : kind === 'expiring' ? words.expiringReason : ''
  const type = DOCUMENT_OF_KIND[kind] ?? null
  for (const draftId of await draftsFor(kind, rows, reason)) tab.open('document.form', { type, draftId })
}

/** 负库存: the ledger from the day it went below zero. 滞销: the product. */
function look(tab: Pick<CurrentTab, 'open'>, kind: AlertKind, row: AlertRow): void {
  const { productId, warehouseId } = row
  if (kind === 'negative') tab.open('stock.ledger', { productId, warehouseId, from: row.cause?.businessDate ?? null })
  else tab.open('product.form', { id: productId })
}

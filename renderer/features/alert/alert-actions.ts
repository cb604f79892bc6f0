import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AlertRow } from '#shared/contract/alert.ts'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import { DOCUMENT_OF_KIND } from './document-draft.ts'
import { draftsFor, draftsStand } from './store.ts'

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
  /** Drafts that were made here, by what they are about: asked for again, they are opened again. */
  const made = new Map<string, readonly DraftId[]>()

  async function openDrafts(kind: AlertKind, rows: readonly AlertRow[]): Promise<void> {
    const about = [kind, ...rows.map(({ key }) => key).toSorted((one, other) => (one < other ? -1 : 1))].join(' ')
    const known = made.get(about)
    const drafts = known !== undefined && (await draftsStand(known)) ? known : await newDrafts(kind, rows)
    made.set(about, drafts)
    const type = DOCUMENT_OF_KIND[kind] ?? null
    for (const draftId of drafts) tab.open('document.form', { type, draftId })
  }

  async function act(kind: AlertKind, rows: readonly AlertRow[]): Promise<boolean> {
    if (busy.value || rows.length === 0) return false
    busy.value = true
    failure.value = null
    try {
      if (DOCUMENT_OF_KIND[kind] === undefined) rows.forEach((row) => look(tab, kind, row))
      else await openDrafts(kind, rows)
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

function newDrafts(kind: AlertKind, rows: readonly AlertRow[]): Promise<readonly DraftId[]> {
  const words = text.value.alert
  const reason = kind === 'expired' ? words.expiredReason : kind === 'expiring' ? words.expiringReason : ''
  return draftsFor(kind, rows, reason)
}

/** 负库存: the ledger from the day it went below zero. 滞销: the product. */
function look(tab: Pick<CurrentTab, 'open'>, kind: AlertKind, row: AlertRow): void {
  const { productId, warehouseId } = row
  if (kind === 'negative') tab.open('stock.ledger', { productId, warehouseId, from: row.cause?.businessDate ?? null })
  else tab.open('product.form', { id: productId })
}

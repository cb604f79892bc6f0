import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeBackEnd, FakeTab, riceHit, shopAnswers, SUPPLIER, type Answer } from '../testing.ts'
import DocumentForm from './DocumentForm.vue'
import { newLine, withProduct } from './entry-line.ts'
import { emptyHeader, writeDraft } from './form-content.ts'

let wrapper: VueWrapper | null = null

// For every test of a file that imports this: its time stands still until it settles, its form is gone afterwards.
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  document.body.innerHTML = ''
  vi.useRealTimers()
})

/** Time enough for what was typed to be asked about and answered. */
export async function settle(time = 50): Promise<void> {
  await vi.advanceTimersByTimeAsync(time)
  await flushPromises()
}

/** The form of a document in a tab of its own, of a shop that answers as `shopAnswers` but for what is given. */
export async function openForm(type: DocumentType, answers: Readonly<Record<string, Answer>> = {}, props: object = {}) {
  const backEnd = new FakeBackEnd(shopAnswers(answers))
  const tab = new FakeTab()
  const form = mount(DocumentForm, {
    props: { type, ...props },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  wrapper = form
  await settle()
  const editor = () => form.get<HTMLInputElement>('.line-grid-input')
  return {
    backEnd,
    tab,
    wrapper: form,
    editor,
    /** Into the cell that is being edited. */
    type: async (typed: string) => {
      await editor().setValue(typed)
      await settle()
    },
    press: async (...keys: string[]) => {
      for (const key of keys) {
        await editor().trigger('keydown', { key })
        await settle()
      }
    },
    /** A key of the form, wherever the cursor stands. */
    tabKey: async (key: string) => {
      tab.press(key)
      await settle()
    },
    /** The text of a cell, row from 1. */
    cell: (row: number, column: string) => form.get(`[id$="-${row - 1}-${column}"]`).text(),
    notes: () => form.findAll('.line-grid-strip').map((note) => note.text()),
    text: () => form.text(),
    posted: () => backEnd.asked('document.post').at(-1)?.input as { content: { lines: object[] } },
  }
}

/** A stored draft: 永盛, 40 bags of rice. */
export function draftOf(date = '2026-11-22') {
  const line = { ...withProduct(newLine(), riceHit()), quantity: quantity(400_000) }
  const header = {
    ...emptyHeader(businessDate(date), id<'warehouse'>(1)),
    partner: { ...SUPPLIER, id: id<'partner'>(1) },
  }
  return {
    id: 18,
    type: 'purchaseReceipt',
    version: 2,
    updatedAt: 1_795_000_000_000,
    content: writeDraft({ header, lines: [line] }),
  }
}

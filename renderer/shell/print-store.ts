import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { PrintSetup, RoleSetup, WaitingJob } from '#shared/contract/print.ts'
import { TRADE_LABELS } from '#shared/domain/opening/trade.ts'
import { isPaperName, mediaOf, paperOfRole, type PaperName, type PaperSize } from '#shared/domain/print/paper.ts'
import type { RawLine } from '#shared/domain/print/raw-receipt.ts'
import type { PrintRole } from '#shared/domain/print/print-role.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { shownAtOnce } from '#renderer/ipc/shown-at-once.ts'
import { printedHtml } from '#renderer/print/printed-html.ts'
import { rollSize } from '#renderer/print/roll-page.ts'
import { isPracticePaper } from '#renderer/print/practice-paper.ts'
import { language, text } from '#renderer/text/text.ts'

/** What is laid out now, as a PDF file the user chooses; it is called by its name inside, too. Null when cancelled. */
export async function savePdf(name: string): Promise<string | null> {
  const { title } = document
  document.title = name.replace(/\.pdf$/, '')
  try {
    return (await api.print.savePdf({ name }))?.name ?? null
  } finally {
    document.title = title
  }
}

export interface Printing {
  readonly role: PrintRole
  /** What the job is called while it waits. */
  readonly name: string
  readonly documentId?: DocumentId | null
  /** The same as lines of text, for a printer that takes no pages. */
  readonly raw?: readonly RawLine[] | null
}

/**
 * What is laid out now, through the printer of its use.
 * @returns whether it went to a printer; false when the system's dialog was closed
 * @throws AppError PRINTER_REFUSED: it waits in the print centre
 */
export async function sendToPrinter({ role, name, documentId = null, raw = null }: Printing): Promise<boolean> {
  const root = document.querySelector('.print-root')
  if (root === null) throw new Error('nothing is laid out for paper')
  const html = printedHtml(root, language.value)
  const outcome = await api.print.send({
    role,
    name,
    media: mediaOfPages(root),
    html,
    raw: raw && [...practiceLines(), ...raw],
    documentId,
  })
  if (outcome.kind !== 'waiting') return outcome.kind === 'sent'
  const { printer, reason } = outcome
  throw new AppError('PRINTER_REFUSED', { printer, reason })
}

/** What a receipt printer is told first in practice. */
function practiceLines(): readonly RawLine[] {
  const { mark } = text.value.opening.practice
  return isPracticePaper.value ? [{ kind: 'text', text: mark, align: 'center', large: true }] : []
}

/** The paper of the first page; its class names it. */
function mediaOfPages(root: Element): PaperSize {
  const paper = root.querySelector('.paper')
  const name = [...(paper?.classList ?? [])].find(isPaperName)
  return name === undefined ? rollSize() : mediaOf(name)
}

/** How often a document went to a printer; whoever may not ask does not mark it. */
export function timesPrinted(documentId: DocumentId): Promise<number> {
  return api.print.timesPrinted({ documentId }).then(
    ({ times }) => times,
    () => 0,
  )
}

/** 打印中心 as the whole program sees it: how each use is printed here, and what waits. */
export const usePrintStore = defineStore('print', () => {
  const books = useBooksStore()
  const setup = shallowRef<PrintSetup | null>(null)
  const waiting = shallowRef<readonly WaitingJob[]>([])
  const waitingCount = computed(() => waiting.value.length)
  const shown = shownAtOnce<PrintSetup | null>(setup)

  async function load(): Promise<void> {
    if (books.current === null) {
      waiting.value = []
      return
    }
    // Before anybody has logged in there is nothing to show.
    await Promise.all([
      shown.show(api.print.getSetup({})),
      api.print.waiting({}).then((found) => (waiting.value = found)),
    ]).catch(() => undefined)
  }

  /** Shown at once, so that the next key goes on from it; what cannot be kept is taken back. */
  async function setRole(role: PrintRole, part: Partial<RoleSetup>): Promise<void> {
    if (setup.value === null) await load()
    const before = setup.value
    if (before === null) return
    const chosen = { ...before[role], ...part }
    shown.change({ ...before, [role]: chosen })
    try {
      await shown.show(api.print.setRole({ role, setup: chosen }))
    } catch (refusal) {
      await load()
      throw refusal
    }
  }

  /** The paper a use is laid out on here; until one is chosen, labels are as the trade has them. */
  function paperOf(role: PrintRole): PaperName {
    const trade = books.current?.trade ?? null
    const usual = role === 'label' && trade !== null ? TRADE_LABELS[trade] : null
    return paperOfRole(role, setup.value?.[role].paper ?? usual)
  }

  onTopics(['print', 'session', 'books'], () => void load())
  void load()
  return { setup, waiting, waitingCount, load, setRole, paperOf }
})

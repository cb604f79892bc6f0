import { computed, ref, shallowRef, watch } from 'vue'
import type { ImportCheck, ImportResult, ImportSource } from '#shared/contract/import.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import type { ImportBatchId } from '#shared/kernel/id.ts'
import { text } from '#renderer/text/text.ts'
import {
  checkImport,
  dropTable,
  openTable,
  pasteTable,
  readTable,
  runImport,
  undoImport,
  type Undone,
} from './store.ts'
import { useTable } from './use-table.ts'
import { useWork } from './use-work.ts'

/** A table on its way into the books: what a dry run says of it, and what was done. */
export function useImport(firstKind: ImportKind | null) {
  const table = useTable(firstKind)
  const { attempt, follow, ...work } = useWork()
  const check = shallowRef<ImportCheck | null>(null)
  const fresh = ref(false)
  const leaveOut = ref(false)
  const result = shallowRef<ImportResult | null>(null)
  const takes = computed(() => (check.value === null ? 0 : check.value.counts.create + check.value.counts.update))
  const ready = computed(
    () => fresh.value && takes.value > 0 && (check.value?.counts.error === 0 || leaveOut.value) && !work.busy.value,
  )

  function take(opened: ImportSource | null): void {
    if (opened === null) return
    leaveOut.value = false
    result.value = null
    table.take(opened)
  }

  async function tryOut(): Promise<void> {
    const asked = table.question()
    if (asked === null || table.missing.value.length > 0) return
    check.value = await follow((onProgress) => checkImport(asked, onProgress))
    fresh.value = true
  }

  async function write(): Promise<void> {
    const asked = table.question()
    if (asked === null) return
    result.value = await follow((onProgress) => runImport(asked, leaveOut.value, onProgress))
    table.leave()
    work.said.value = doneText(result.value)
  }

  async function takeBack(id: ImportBatchId): Promise<void> {
    const undone = await follow((onProgress) => undoImport(id, onProgress))
    result.value = null
    work.said.value = undoneText(undone)
  }

  // Whatever changes what would be imported makes the last trial old.
  watch([table.settings, table.edits], () => (fresh.value = false))
  watch(table.source, () => (check.value = null))

  return {
    ...{ ...table, ...work, check, fresh, leaveOut, result, takes, ready },
    choose: () => attempt(async () => take(await openTable(table.kind.value))),
    drop: (file: File) => attempt(async () => take(await dropTable(table.kind.value, file))),
    paste: (rows: readonly (readonly string[])[]) =>
      attempt(async () => take(await pasteTable(table.kind.value, text.value.imports.source.pasted, rows))),
    /** Read the same table as another kind, or with its heading elsewhere. */
    readAgain: (asKind: ImportKind, headRow?: number | null) =>
      attempt(async () => {
        const { source, kind } = table
        if (source.value === null) kind.value = asKind
        else take(await readTable(source.value.sourceId, asKind, headRow))
      }),
    allowLeavingOut: (may: boolean) => (leaveOut.value = may),
    tryOut: () => attempt(tryOut),
    run: () => attempt(write),
    undo: (id: ImportBatchId) => attempt(() => takeBack(id)),
  }
}

export type Importing = ReturnType<typeof useImport>

function doneText({ created, updated, skipped, leftOut, documents }: ImportResult): string {
  const words = text.value.imports.done
  const done = words.said(String(created), String(updated), String(skipped), String(documents))
  return leftOut === 0 ? done : `${done} ${words.leftOut(String(leftOut))}`
}

const NAMES_SHOWN = 5

function undoneText({ undone, kept }: Undone): string {
  const words = text.value.imports.done
  const names = kept.slice(0, NAMES_SHOWN).map(({ name }) => name)
  const rest = kept.length > NAMES_SHOWN ? ' …' : ''
  const left =
    kept.length === 0 ? '' : ` ${words.kept(String(kept.length), names.join(text.value.terms.listSeparator) + rest)}`
  return words.undone(String(undone)) + left
}

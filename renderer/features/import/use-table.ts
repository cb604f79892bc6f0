import { computed, ref, shallowRef } from 'vue'
import type { ImportSettings, ImportSource } from '#shared/contract/import.ts'
import { missingColumns } from '#shared/domain/import/columns.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import type { ImportEdit, ImportQuestion } from './store.ts'

/** The table that was opened: how it is read, and which of its cells were corrected. */
export function useTable(firstKind: ImportKind | null) {
  const kind = ref<ImportKind | null>(firstKind)
  const source = shallowRef<ImportSource | null>(null)
  const settings = shallowRef<ImportSettings | null>(null)
  const edits = shallowRef<ReadonlyMap<string, ImportEdit>>(new Map())
  const missing = computed(() =>
    settings.value === null ? [] : missingColumns(settings.value.kind, settings.value.columns),
  )

  return {
    ...{ kind, source, settings, edits, missing },
    take(opened: ImportSource) {
      source.value = opened
      kind.value = opened.settings.kind
      edits.value = new Map()
      settings.value = opened.settings
    },
    leave() {
      source.value = null
      settings.value = null
    },
    change(change: Partial<ImportSettings>) {
      if (settings.value !== null) settings.value = { ...settings.value, ...change }
    },
    correct(row: number, column: number, corrected: string) {
      edits.value = new Map(edits.value).set(`${row} ${column}`, { row, column, text: corrected })
    },
    question(): ImportQuestion | null {
      if (source.value === null || settings.value === null) return null
      return { sourceId: source.value.sourceId, settings: settings.value, edits: [...edits.value.values()] }
    },
  }
}

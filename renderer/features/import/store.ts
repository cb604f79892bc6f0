import { shallowRef, type Ref } from 'vue'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { ImportBatch, ImportCheck, ImportResult, ImportSettings, ImportSource } from '#shared/contract/import.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { Table } from '#shared/contract/table-file.ts'
import { LARGEST_TABLE_BYTES } from '#shared/domain/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import type { AccountId, ImportBatchId, WarehouseId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { followProgress } from '#renderer/ipc/progress.ts'
import { language } from '#renderer/text/text.ts'

export type ImportEdit = InputOf<Endpoints['import']['check']>['edits'][number]
export type Undone = OutputOf<Endpoints['import']['undo']>

/** What is asked about a table, again and again. */
export interface ImportQuestion {
  readonly sourceId: string
  readonly settings: ImportSettings
  readonly edits: ImportEdit[]
}

export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly stage: string
}

/** Long work that can be called off: then nothing was written. */
export interface RunningImport<Answer> {
  readonly answer: Promise<Answer>
  cancel(): void
}

type OnProgress = (progress: ImportProgress) => void

function running<Answer>(work: (requestId: string) => Promise<Answer>, onProgress: OnProgress): RunningImport<Answer> {
  const requestId = crypto.randomUUID()
  const stop = followProgress(requestId, onProgress)
  return {
    answer: work(requestId).finally(stop),
    cancel: () => void api.work.cancel({ requestId }).catch(() => undefined),
  }
}

export function openTable(kind: ImportKind | null): Promise<ImportSource | null> {
  return api.import.open({ kind, language: language.value })
}

/** A table that was dropped on the window. A folder looks like a file until it is read. */
export async function dropTable(kind: ImportKind | null, file: File): Promise<ImportSource> {
  // One byte too many is enough for main to see that it is too big.
  const bytes = await file
    .slice(0, LARGEST_TABLE_BYTES + 1)
    .arrayBuffer()
    .catch(() => null)
  if (bytes === null) throw new AppError('TABLE_UNREADABLE', { file: file.name, fault: 'not_a_table' })
  return api.import.drop({ kind, language: language.value, name: file.name, bytes: new Uint8Array(bytes) })
}

export function pasteTable(
  kind: ImportKind | null,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<ImportSource> {
  return api.import.paste({ kind, language: language.value, name, rows: rows.map((row) => [...row]) })
}

/** @param headRow left out: it is looked for */
export function readTable(sourceId: string, kind: ImportKind, headRow?: number | null): Promise<ImportSource> {
  return api.import.read({ sourceId, kind, language: language.value, ...(headRow === undefined ? {} : { headRow }) })
}

export function checkImport(question: ImportQuestion, onProgress: OnProgress): RunningImport<ImportCheck> {
  return running((requestId) => api.import.check(question, { requestId }), onProgress)
}

export function runImport(
  question: ImportQuestion,
  leaveOut: boolean,
  onProgress: OnProgress,
): RunningImport<ImportResult> {
  return running((requestId) => api.import.run({ ...question, leaveOut }, { requestId }), onProgress)
}

export function undoImport(id: ImportBatchId, onProgress: OnProgress): RunningImport<Undone> {
  return running((requestId) => api.import.undo({ id }, { requestId }), onProgress)
}

/** @returns the name of the written file; null when cancelled */
export async function saveTemplate(kind: ImportKind, name: string): Promise<string | null> {
  return (await api.import.template({ kind, language: language.value, name }))?.name ?? null
}

/** @returns the name of the written file; null when cancelled */
export async function saveProblems(name: string, table: Table): Promise<string | null> {
  return (await api.tableFile.save({ name, format: 'xlsx', table }))?.name ?? null
}

/** 以前的导入, the newest first; asked again when there is another. */
export function useImports(): Readonly<Ref<readonly ImportBatch[]>> {
  const batches = shallowRef<readonly ImportBatch[]>([])
  async function ask(): Promise<void> {
    try {
      batches.value = await api.import.list({})
    } catch {
      // Who may not import sees none; the import itself says so.
      batches.value = []
    }
  }
  onTopics(['import'], () => void ask())
  void ask()
  return batches
}

export interface ImportPlaces {
  readonly warehouses: readonly { readonly id: WarehouseId; readonly name: string }[]
  readonly accounts: readonly { readonly id: AccountId; readonly name: string }[]
}

/** Where goods may come in and money may go. */
export async function loadPlaces(): Promise<ImportPlaces> {
  const [warehouses, accounts] = await Promise.all([api.warehouse.list({}), api.account.list({})])
  return {
    warehouses: warehouses.filter(({ enabled }) => enabled),
    accounts: accounts.filter(({ enabled }) => enabled),
  }
}

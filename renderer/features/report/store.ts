import { onScopeDispose, shallowReactive } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { ChosenPartner, PartnerHit } from '#shared/contract/partner.ts'
import type { Category } from '#shared/contract/product.ts'
import type { Explanation, ReportPage } from '#shared/contract/report.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { Account } from '#shared/contract/account.ts'
import type { PartnerId, ProductId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { followProgress } from '#renderer/ipc/progress.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'

export type RunInput = InputOf<Endpoints['report']['run']>
export type KeepInput = InputOf<Endpoints['report']['keep']>

/** A report on its way; it can be cancelled. */
export interface RunningReport {
  readonly answer: Promise<ReportPage>
  cancel(): void
}

export function runReport(
  input: RunInput,
  onProgress: (done: number, total: number, stage: string) => void = () => undefined,
): RunningReport {
  const requestId = crypto.randomUUID()
  const stop = followProgress(requestId, ({ done, total, stage }) => onProgress(done, total, stage))
  return {
    answer: api.report.run(input, { requestId }).finally(stop),
    cancel: () => void api.work.cancel({ requestId }).catch(() => undefined),
  }
}

export function explainReport(input: InputOf<Endpoints['report']['explain']>): Promise<Explanation> {
  return api.report.explain(input)
}

/** What the user kept: favourites, and the conditions reports open with. */
export type KeptReports = Latest<readonly KeepInput[]>

export function useKeptReports(): KeptReports {
  const kept = useLatest<readonly KeepInput[]>(() => api.report.kept({}))
  onTopics(['report', 'session', 'books'], () => void kept.ask())
  void kept.ask()
  return kept
}

export async function keepReport(input: KeepInput): Promise<void> {
  await api.report.keep(input)
}

/** What the conditions offer. */
export interface ReportChoices {
  readonly books: Books | null
  readonly categories: readonly Category[]
  readonly warehouses: readonly WarehouseChoice[]
  readonly accounts: readonly Account[]
}

export function useReportChoices(): ReportChoices {
  const choices = shallowReactive({
    books: null as Books | null,
    categories: [] as readonly Category[],
    warehouses: [] as readonly WarehouseChoice[],
    accounts: [] as readonly Account[],
  })
  let gone = false
  onScopeDispose(() => (gone = true))
  /** Without it the chip stays at 「全部」; the report itself says what is wrong. */
  async function fill<Key extends keyof typeof choices>(
    key: Key,
    asked: Promise<(typeof choices)[Key]>,
  ): Promise<void> {
    const found = await asked.catch(() => null)
    if (!gone && found !== null) choices[key] = found
  }
  function ask(): void {
    void fill('books', api.books.current({}))
    void fill('categories', api.product.categories({}))
    void fill('warehouses', api.warehouse.choices({}))
    void fill('accounts', api.account.list({}))
  }
  onTopics(['product', 'warehouse', 'account', 'books', 'session', 'setting'], ask)
  ask()
  return choices
}

export function searchPartners(typed: string, side: 'supplier' | 'customer'): Promise<readonly PartnerHit[]> {
  return api.partner.search({ text: typed.trim().slice(0, 80), side, limit: 20 })
}

export async function chosenPartner(id: PartnerId): Promise<ChosenPartner> {
  const { name } = await api.partner.get({ id })
  return { id, name }
}

export async function productName(id: ProductId): Promise<string> {
  return (await api.product.get({ id })).name
}

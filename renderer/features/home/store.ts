import { onScopeDispose, reactive, shallowRef, watch, type Ref } from 'vue'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { Flow, HomeDay, HomeSettings, HomeStanding } from '#shared/contract/home.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { isMoneyType, type AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { SUGGESTED_THRESHOLDS } from '#shared/domain/home/bottleneck.ts'
import type { FlowMode } from '#shared/domain/home/flow-node.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'

// Everything the home screen asks of the back end goes through this file.

type KeptSettings = OutputOf<Endpoints['home']['settings']>

export interface HomeState {
  readonly flow: Latest<Flow>
  readonly standing: Latest<HomeStanding>
  readonly settings: KeptSettings
  setMode(mode: FlowMode): Promise<void>
  saveSettings(settings: HomeSettings): Promise<void>
}

const MOVED: readonly Topic[] = [
  'document',
  'draft',
  'stock',
  'money',
  'stocktake',
  'till',
  'shift',
  'session',
  'product',
  'day',
]
const STANDS: readonly Topic[] = ['stock', 'document', 'money', 'partner', 'threshold', 'product', 'account', 'session']

/** The flow, asked again after every change while it is looked at, else when it is looked at again. */
export function useHome(active: Ref<boolean>): HomeState {
  const flow = useLatest(() => api.home.flow({}))
  const standing = useLatest(() => api.home.standing({}))
  const settings = reactive<KeptSettings>({ thresholds: SUGGESTED_THRESHOLDS, hidden: [], mode: 'plain', people: [] })
  askWhileShown(active, [...MOVED, 'setting'], () => flow.ask())
  askWhileShown(active, STANDS, () => standing.ask())
  askWhileShown(active, ['setting', 'session'], async () => {
    Object.assign(settings, await api.home.settings({}).catch(() => settings))
  })
  return {
    flow,
    standing,
    settings,
    setMode: async (mode) => {
      settings.mode = mode
      await api.home.setMode({ mode })
    },
    saveSettings: async (wanted) => {
      Object.assign(settings, await api.home.saveSettings(wanted))
    },
  }
}

/** Several changes in one moment are one question. */
const PAUSE = 120

/** Ask at once and after changes, one question at a time; while nobody looks, only remember that something changed. */
export function askWhileShown(active: Ref<boolean>, topics: readonly Topic[], ask: () => Promise<void>): void {
  let stale = true
  let asking = false
  let timer: ReturnType<typeof setTimeout> | null = null

  async function run(): Promise<void> {
    timer = null
    if (asking) return
    asking = true
    while (stale && active.value) {
      stale = false
      await ask()
    }
    asking = false
  }

  onTopics(topics, () => {
    stale = true
    if (active.value) timer ??= setTimeout(() => void run(), PAUSE)
  })
  watch(active, (now) => now && void run(), { immediate: true })
  onScopeDispose(() => timer !== null && clearTimeout(timer))
}

/** 老板看板 of the chosen day. */
export function useOwnersDay(active: Ref<boolean>, date: Ref<BusinessDate | null>): Latest<HomeDay> {
  const day = useLatest(async () => (date.value === null ? null : api.home.day({ date: date.value })))
  askWhileShown(active, MOVED, () => day.ask())
  watch(date, () => void day.ask())
  return day
}

export interface RecentDocument {
  readonly id: number
  readonly number: string
  readonly businessDate: BusinessDate
  readonly partnerName: string
  readonly screen: 'document.view' | 'money.view'
}

const RECENT = 5

/** The last documents of a type. */
export async function recentDocuments(type: AnyDocumentType): Promise<readonly RecentDocument[]> {
  const page = {
    search: '',
    from: null,
    to: null,
    partnerId: null,
    status: 'all',
    sort: 'businessDate',
    descending: true,
    cursor: null,
    limit: RECENT,
  } as const
  if (isMoneyType(type)) {
    const { rows } = await api.money.page({ ...page, type, accountId: null })
    return rows.map((row) => recent(row, 'money.view'))
  }
  const { rows } = await api.document.page({ ...page, type, warehouseId: null })
  return rows.map((row) => recent(row, 'document.view'))
}

function recent(row: DocumentRow | MoneyRow, screen: RecentDocument['screen']): RecentDocument {
  const { id, number, businessDate } = row
  return { id, number, businessDate, partnerName: row.partnerName, screen }
}

/** Name of the shop, for the poster. */
export function useShopName(): Ref<string> {
  const name = shallowRef('')
  void api.books.current({}).then(
    (books) => (name.value = books?.name ?? ''),
    () => undefined,
  )
  return name
}

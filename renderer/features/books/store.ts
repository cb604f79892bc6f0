import { defineStore } from 'pinia'
import { computed, ref, watch, type Ref } from 'vue'
import type { TradeRules, Books, BooksContent, RecentBooks, TradePreset } from '#shared/contract/books.ts'
import type { Trade } from '#shared/domain/opening/trade.ts'
import { api, setOpenBooks } from '#renderer/ipc/client.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { followProgress } from '#renderer/ipc/progress.ts'
import type { Language } from '#renderer/text/text.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { markPaper } from '#renderer/print/practice-paper.ts'

/** Which part of a long piece of work is done, for the bar. */
export interface DemoProgress {
  readonly done: number
  readonly total: number
  readonly stage: string
}

/** 直接开账, or 从旧软件/Excel 导入. */
export type BooksBeginning = 'start' | 'import'

/** What may be done with goods that are not there, or no longer good. */
export type StockRules = Pick<Books, 'negativeStock' | 'expiredStock'>

/** The open books 账套 and those opened lately. */
export const useBooksStore = defineStore('books', () => {
  const current = ref<Books | null>(null)
  const loaded = ref(false)
  const recent = ref<RecentBooks[]>([])
  const folder = ref('')
  const demoProgress = ref<DemoProgress | null>(null)
  /** The open books were made just now, and how they are to begin. */
  const fresh = ref<BooksBeginning | null>(null)
  // At once: the first call of a screen must already name the new books.
  watch(() => current.value?.uuid ?? null, setOpenBooks, { flush: 'sync' })
  watch(current, giveRights, { flush: 'sync' })
  watch(() => current.value?.practice === true, markPaper, { flush: 'sync' })

  const ready = computed(() => current.value !== null && !current.value.needsLogin)

  async function load(): Promise<void> {
    current.value = await api.books.current({})
    loaded.value = true
  }

  async function loadRecent(): Promise<void> {
    const reply = await api.books.recent({})
    recent.value = reply.books
    folder.value = reply.folder
  }

  async function open(file: string): Promise<void> {
    current.value = await api.books.open({ file })
  }

  async function choose(): Promise<void> {
    current.value = (await api.books.choose({})) ?? current.value
  }

  async function close(): Promise<void> {
    await api.books.close({})
    current.value = null
  }

  async function forget(file: string): Promise<void> {
    await api.books.forget({ file })
    await loadRecent()
  }

  async function login(userName: string, password: string): Promise<void> {
    current.value = await api.books.login({ userName, password })
  }

  onTopics(['session', 'books', 'setting', 'day'], () => void load())

  return {
    current,
    loaded,
    ready,
    recent,
    folder,
    demoProgress,
    load,
    loadRecent,
    open,
    choose,
    fresh,
    chooseFolder: () => api.books.chooseFolder({}),
    close,
    forget,
    users: () => api.books.users({}),
    login,
    ...ruleSetters(load),
    ...practiceSteps(current),
    ...makingSteps({ current, fresh, demoProgress }),
  }
})

interface Making {
  readonly current: Ref<Books | null>
  readonly fresh: Ref<BooksBeginning | null>
  readonly demoProgress: Ref<DemoProgress | null>
}

/** New books, and demo books. */
function makingSteps({ current, fresh, demoProgress }: Making) {
  async function create(
    content: BooksContent,
    ownerName: string,
    folderToken: string | null,
    preset: TradePreset | null,
    beginning: BooksBeginning,
  ): Promise<void> {
    const made = await api.books.create({ content, ownerName, folderToken, preset })
    fresh.value = beginning
    current.value = made
  }

  async function createDemo(language: Language, trade?: Trade): Promise<void> {
    const requestId = crypto.randomUUID()
    demoProgress.value = { done: 0, total: 0, stage: '' }
    const stop = followProgress(requestId, ({ done, total, stage }) => (demoProgress.value = { done, total, stage }))
    try {
      current.value = await api.books.createDemo(trade === undefined ? { language } : { language, trade }, {
        requestId,
      })
    } finally {
      stop()
      demoProgress.value = null
    }
  }

  return { create, createDemo }
}

/** 练习模式: into a copy of the open books, and back. */
function practiceSteps(current: Ref<Books | null>) {
  return {
    beginPractice: async () => void (current.value = await api.books.beginPractice({})),
    endPractice: async () => void (current.value = await api.books.endPractice({})),
  }
}

/** What the books ask for afterwards is what was decided. */
function ruleSetters(load: () => Promise<void>) {
  return {
    setStockRules: (rules: Partial<StockRules>) => sendStockRules(rules).then(load),
    setTradeRules: (rules: Partial<TradeRules>) => api.books.setTradeRules(rules).then(load),
  }
}

async function sendStockRules({ negativeStock, expiredStock }: Partial<StockRules>): Promise<void> {
  if (negativeStock !== undefined) await api.books.setNegativeStock({ negativeStock })
  if (expiredStock !== undefined) await api.books.setExpiredStock({ expiredStock })
}

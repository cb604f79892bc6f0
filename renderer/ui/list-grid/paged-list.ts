import { shallowReactive } from 'vue'

/** One page as every `page` endpoint answers it; the total comes with the first page only. */
export interface PageOf<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number | null
}

export type LoadPage<Row> = (cursor: string | null, limit: number) => Promise<PageOf<Row>>

/** What a ListGrid shows. Made by `usePagedList` in a store; the grid only reads it and asks for more. */
export interface PagedList<Row> {
  readonly rows: readonly Row[]
  readonly total: number | null
  readonly hasMore: boolean
  readonly loading: boolean
  /** A first answer has arrived. */
  readonly loaded: boolean
  readonly error: unknown
  /** Grows with every answer to `reload`: the grid goes back to its top. */
  readonly epoch: number
  /** The question changed (filter, sort): start from the top. */
  reload(): Promise<void>
  /** The data changed: ask the same again and keep the place. */
  refresh(): Promise<void>
  loadMore(): Promise<void>
  retry(): Promise<void>
}

const PAGE_SIZE = 100
const LARGEST_PAGE = 200

/**
 * Keyset paging for a list. A reply that is overtaken by a newer question is dropped.
 * @param load asks for one page with the filter and sort of the moment
 */
export function usePagedList<Row>(load: LoadPage<Row>): PagedList<Row> {
  return shallowReactive(new KeysetList(load))
}

class KeysetList<Row> {
  rows: readonly Row[] = []
  total: number | null = null
  next: string | null = null
  hasMore = false
  loading = false
  loaded = false
  error: unknown = null
  epoch = 0
  question = 0
  readonly load: LoadPage<Row>
  again: (() => Promise<void>) | null = null

  constructor(load: LoadPage<Row>) {
    this.load = load
  }

  async reload(): Promise<void> {
    this.again = () => this.reload()
    await this.ask(
      () => this.load(null, PAGE_SIZE),
      (page) => {
        this.take(page, page.rows)
        this.total = page.total
        this.epoch += 1
      },
    )
  }

  async refresh(): Promise<void> {
    this.again = () => this.refresh()
    await this.ask(
      () => this.loadAtLeast(this.rows.length),
      (page) => {
        this.take(page, page.rows)
        this.total = page.total
      },
    )
  }

  async loadMore(): Promise<void> {
    if (this.loading || this.error !== null) return
    await this.append()
  }

  async retry(): Promise<void> {
    await this.again?.()
  }

  private async append(): Promise<void> {
    const cursor = this.next
    if (cursor === null) return
    this.again = () => this.append()
    await this.ask(
      () => this.load(cursor, PAGE_SIZE),
      (page) => this.take(page, [...this.rows, ...page.rows]),
    )
  }

  private take(page: PageOf<Row>, rows: readonly Row[]): void {
    this.rows = rows
    this.next = page.next
    this.hasMore = page.next !== null
  }

  private async loadAtLeast(count: number): Promise<PageOf<Row>> {
    const first = await this.load(null, Math.min(Math.max(count, PAGE_SIZE), LARGEST_PAGE))
    const rows = [...first.rows]
    let next = first.next
    while (next !== null && rows.length < count) {
      const page = await this.load(next, LARGEST_PAGE)
      rows.push(...page.rows)
      next = page.next
    }
    return { rows, next, total: first.total }
  }

  private async ask(request: () => Promise<PageOf<Row>>, take: (page: PageOf<Row>) => void): Promise<void> {
    const mine = ++this.question
    this.loading = true
    this.error = null
    try {
      const page = await request()
      if (mine !== this.question) return
      take(page)
      this.loaded = true
    } catch (problem) {
      if (mine === this.question) this.error = problem
    } finally {
      if (mine === this.question) this.loading = false
    }
  }
}

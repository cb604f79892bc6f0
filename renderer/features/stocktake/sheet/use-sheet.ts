import { shallowReactive, watch } from 'vue'
import type { SheetPage, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { ReviewSummary } from '#shared/contract/stocktake-review.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import { usualLook, type PageLook } from '#renderer/print/page-look.ts'
import { lookOf } from '#renderer/shell/template-store.ts'
import { countSheet, varianceSheet, type SheetHead } from '../sheet-store.ts'
import { variancePages } from './sheet-pages.ts'

export type SheetKind = 'count' | 'variance'
/** Everything, or what matters: uncounted rows of a count sheet, differences of a variance sheet. */
export type SheetRows = 'all' | 'some'

export type LaidOut =
  | { readonly kind: 'count'; readonly head: SheetHead; readonly pages: readonly SheetPage[] }
  | {
      readonly kind: 'variance'
      readonly head: SheetHead
      readonly pages: readonly (readonly VarianceRow[])[]
      readonly summary: ReviewSummary
    }

export interface Sheet {
  rows: SheetRows
  readonly laidOut: LaidOut | null
  readonly loading: { readonly done: number; readonly total: number } | null
  readonly problem: unknown
  readonly printedAt: number
  readonly look: PageLook
  load(): Promise<void>
}

/** A sheet with all its pages, asked for when it is opened and when other rows are wanted. */
export function useSheet(id: StocktakeId, kind: SheetKind): Sheet {
  const subject = kind === 'count' ? 'countSheet' : 'varianceSheet'
  let asked = 0
  const sheet = shallowReactive({
    rows: (kind === 'variance' ? 'some' : 'all') as SheetRows,
    laidOut: null as LaidOut | null,
    loading: null as { done: number; total: number } | null,
    problem: null as unknown,
    printedAt: Date.now(),
    look: usualLook(subject),
    load,
  })

  async function load(): Promise<void> {
    const mine = ++asked
    const progress = (done: number, total: number) => {
      if (mine === asked) sheet.loading = { done, total }
    }
    sheet.loading = { done: 0, total: 0 }
    try {
      const [laidOut, look] = await Promise.all([layOut(id, kind, sheet.rows, progress), lookOf(subject)])
      if (mine !== asked) return
      Object.assign(sheet, { laidOut, look, problem: null, printedAt: Date.now() })
    } catch (refusal) {
      if (mine === asked) sheet.problem = refusal
    } finally {
      if (mine === asked) sheet.loading = null
    }
  }

  watch(
    () => sheet.rows,
    () => void load(),
    { immediate: true },
  )
  return sheet
}

async function layOut(
  id: StocktakeId,
  kind: SheetKind,
  rows: SheetRows,
  progress: (done: number, total: number) => void,
): Promise<LaidOut> {
  if (kind === 'count') return { kind, ...(await countSheet(id, rows === 'all' ? 'all' : 'uncounted', progress)) }
  const sheet = await varianceSheet(id, rows === 'all' ? 'all' : 'different', progress)
  return { kind, head: sheet.head, summary: sheet.summary, pages: variancePages(sheet.rows) }
}

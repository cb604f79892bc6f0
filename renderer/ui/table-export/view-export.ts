import type { ExportColumn, ExportSource } from '#shared/contract/table-export.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import type { ListColumn } from '../list-grid/list-column.ts'

/** Words of the codes in a column, by the column's key. */
export type CodeWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a view says of itself when it is exported: what it asks, and how it calls its columns. */
export interface ViewExport {
  readonly title: string
  readonly source: ExportSource
  readonly columns: readonly ExportColumn[]
  /** No totals row: the file is for another program. */
  readonly withoutTotal?: true
}

type Shown = Pick<ListColumn<never>, 'key' | 'title' | 'width' | 'group'>

/** Pixels of a screen column to a character of a sheet. */
const PIXELS = 8

/** The columns as they are shown, in their order. */
export function exportColumns(columns: readonly Shown[], words: CodeWords = {}): ExportColumn[] {
  return columns.map(({ key, title, width, group }) => {
    const heading = group === undefined || group === title ? title : `${group} ${title}`
    const codes = words[key]
    return {
      key,
      heading,
      width: Math.max(6, Math.round(width / PIXELS)),
      ...(codes === undefined ? {} : { words: { ...codes } }),
    }
  })
}

/** `库存 2026-11-27`, without signs no file may have in its name. */
export function exportFileName(title: string, now: number): string {
  return `${title.replaceAll(/[\\/:*?"<>|]/g, ' ')} ${businessDateOf(now, 0)}`.trim().slice(0, 120)
}

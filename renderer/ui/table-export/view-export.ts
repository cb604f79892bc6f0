import type { ScheduleContent } from '#shared/contract/export-schedule.ts'
import type { ExportColumn, ExportSource } from '#shared/contract/table-export.ts'
import { SCHEDULE_PERIODS } from '#shared/domain/export-schedule.ts'
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
  /** 全部资料 of the same rows, as an import reads them. */
  readonly records?: ViewExport
}

type Shown = Pick<ListColumn<never>, 'key' | 'title' | 'width' | 'group'> & {
  /** Some of its figures are costs, and costs are hidden. */
  readonly isHidden?: unknown
}

/** Pixels of a screen column to a character of a sheet. */
const PIXELS = 8

/** The columns as they are shown, in their order. */
export function exportColumns(columns: readonly Shown[], words: CodeWords = {}): ExportColumn[] {
  return columns.map(({ key, title, width, group, isHidden }) => {
    const heading = group === undefined || group === title ? title : `${group} ${title}`
    const codes = words[key]
    return {
      key,
      heading,
      width: Math.max(6, Math.round(width / PIXELS)),
      ...(codes === undefined ? {} : { words: { ...codes } }),
      ...(isHidden === undefined ? {} : { hidesCost: true as const }),
    }
  })
}

/** `库存 2026-11-27`, without signs no file may have in its name. */
export function exportFileName(title: string, now: number): string {
  return `${fileTitle(title)} ${businessDateOf(now, 0)}`.trim().slice(0, 120)
}

function fileTitle(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()
}

const EIGHT = 480

/** The view as it is now, every morning at eight about the day before, until somebody says otherwise. */
export function scheduleOfView({ title, source, columns, withoutTotal }: ViewExport, total: string): ScheduleContent {
  const asked = source.list === 'report' ? source.question.parameters.period : null
  return {
    title: fileTitle(title).slice(0, 80).trim(),
    format: 'xlsx',
    period: SCHEDULE_PERIODS.find((period) => period === asked) ?? 'yesterday',
    at: EIGHT,
    enabled: true,
    source,
    columns: [...columns],
    total: withoutTotal === true ? '' : total,
  }
}

import { templateDefinition } from './template-definitions.ts'
import type { PrintColumn, PrintPart, TemplateSubject } from './template-subject.ts'

/**
 * 模板 PrintTemplate: what of a subject is printed, in blocks: 表头, 明细, 合计, 表尾. Columns and parts are printed in
 * their order; what can be chosen is in the subject's definition.
 */
export interface PrintTemplate {
  /** Empty: the name of the subject. */
  readonly title: string
  readonly columns: readonly TemplateColumn[]
  readonly parts: readonly TemplatePart[]
  /** Empty: the usual ones. */
  readonly signers: readonly string[]
  /** A line at the foot: 退换说明, telephone, address of the shop. */
  readonly note: string
  readonly size: (typeof TEMPLATE_SIZES)[number]
  /** A picture as data: URL; empty: none. */
  readonly logo: string
  /** What a QR code says (收款码, an address); empty: none. */
  readonly qr: string
  readonly qrLabel: string
}

export interface TemplateColumn {
  readonly key: PrintColumn
  readonly shown: boolean
  /** Tenths of a millimetre; 0 of the column that takes what is left. */
  readonly width: number
}

export interface TemplatePart {
  readonly key: PrintPart
  readonly shown: boolean
}

export const TEMPLATE_SIZES = ['small', 'normal', 'large'] as const

/** Between these, tenths of a millimetre, a column can be read and leaves room for the name. */
export const COLUMN_WIDTH = { least: 80, most: 600 }

/** As the program prints it. */
export function usualTemplate(subject: TemplateSubject): PrintTemplate {
  const { columns, parts } = templateDefinition(subject)
  return {
    title: '',
    columns: columns.map(({ key, shown, width }) => ({ key, shown, width })),
    parts: parts.map(({ key, shown }) => ({ key, shown })),
    signers: [],
    note: '',
    size: 'normal',
    logo: '',
    qr: '',
    qrLabel: '',
  }
}

export type TemplateFault = 'columns' | 'parts' | 'fixed' | 'order' | 'width'

/** Why a file holds no template that could be taken. */
export type TemplateProblem = TemplateFault | 'notJson' | 'otherFile' | 'otherSubject' | 'damaged'

/** What is wrong with a template that comes from a file or a hand; null: nothing. */
export function templateFault(subject: TemplateSubject, { columns, parts }: PrintTemplate): TemplateFault | null {
  const definition = templateDefinition(subject)
  if (!sameKeys(columns, definition.columns)) return 'columns'
  if (!sameKeys(parts, definition.parts)) return 'parts'
  const fixed = definition.columns.filter((choice) => choice.fixed).map(({ key }) => key)
  if (columns.some(({ key, shown }) => !shown && fixed.includes(key))) return 'fixed'
  const keys = columns.map(({ key }) => key)
  const rest = restColumn(subject)
  if (rest !== null && definition.sums.some((sum) => keys.indexOf(sum) < keys.indexOf(rest))) return 'order'
  const wide = columns.filter(({ key, shown }) => shown && key !== rest)
  const isOff = ({ width }: TemplateColumn) => width < COLUMN_WIDTH.least || width > COLUMN_WIDTH.most
  if (wide.some(isOff) || wide.reduce((sum, { width }) => sum + width, 0) > definition.room) return 'width'
  return null
}

function sameKeys(chosen: readonly { readonly key: string }[], known: readonly { readonly key: string }[]): boolean {
  const keys = new Set(chosen.map(({ key }) => key))
  return chosen.length === known.length && keys.size === known.length && known.every(({ key }) => keys.has(key))
}

/** The column that takes what the others leave; null: there are no columns. */
export function restColumn(subject: TemplateSubject): PrintColumn | null {
  return templateDefinition(subject).columns.find(({ width }) => width === 0)?.key ?? null
}

/** The column at another place; the same template when it cannot go there. */
export function withColumnAt(
  subject: TemplateSubject,
  template: PrintTemplate,
  key: PrintColumn,
  place: number,
): PrintTemplate {
  const columns = movedTo(template.columns, key, place)
  const moved = { ...template, columns }
  return templateFault(subject, moved) === 'order' ? template : moved
}

/** The part at another place among those of its block that can be moved, the first being 0. */
export function withPartAt(
  subject: TemplateSubject,
  template: PrintTemplate,
  key: PrintPart,
  place: number,
): PrintTemplate {
  const movable = movableParts(subject, template, key)
  const order = movedTo(movable, key, place)
  const keys = new Set(movable.map((one) => one.key))
  // They take each other's places; what stands between them stays.
  let next = 0
  const parts = template.parts.map((one) => (keys.has(one.key) ? (order[next++] ?? one) : one))
  return { ...template, parts }
}

/** Those of the block of a part that can be moved, in their order. */
export function movableParts(
  subject: TemplateSubject,
  { parts }: PrintTemplate,
  key: PrintPart,
): readonly TemplatePart[] {
  const choices = templateDefinition(subject).parts
  const block = choices.find((choice) => choice.key === key)?.block
  const movable = new Set(choices.filter((choice) => choice.moves && choice.block === block).map((one) => one.key))
  return parts.filter((one) => movable.has(one.key))
}

function movedTo<Row extends { readonly key: string }>(rows: readonly Row[], key: string, place: number): Row[] {
  const moved = rows.find((row) => row.key === key)
  const others = rows.filter((row) => row.key !== key)
  if (moved === undefined || place < 0 || place > others.length) return [...rows]
  return [...others.slice(0, place), moved, ...others.slice(place)]
}

/** Whether something that may be left out is printed. */
export function shows({ parts }: PrintTemplate, key: PrintPart): boolean {
  return parts.some((one) => one.key === key && one.shown)
}

/** What is printed of some parts, in the order of the template. */
export function shownOf(template: PrintTemplate, keys: readonly PrintPart[]): readonly PrintPart[] {
  return template.parts.filter(({ key, shown }) => shown && keys.includes(key)).map(({ key }) => key)
}

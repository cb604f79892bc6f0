import type { PrintTemplate, TemplateColumn, TemplatePart } from './print-template.ts'
import { usualTemplate } from './print-template.ts'
import type { PrintPart, TemplateSubject } from './template-subject.ts'

/** A template as it may lie in books or in a file: the first program that made some knew fewer columns and no order of parts. */
export type KeptTemplate = Omit<PrintTemplate, 'parts'> & {
  readonly parts: readonly TemplatePart[] | Readonly<Partial<Record<PrintPart, boolean>>>
}

/**
 * With everything a template of today has. A column that came later is not shown, so that the paper stays as it was;
 * a part that came later is as the program prints it.
 */
export function completedTemplate(subject: TemplateSubject, kept: KeptTemplate): PrintTemplate {
  const usual = usualTemplate(subject)
  const columns = [...kept.columns]
  for (const [index, column] of usual.columns.entries())
    if (!columns.some(({ key }) => key === column.key)) columns.splice(index, 0, laterColumn(column))
  const known = isList(kept.parts)
    ? kept.parts
    : usual.parts.map(({ key, shown }) => ({ key, shown: saidOf(kept.parts, key) ?? shown }))
  const later = usual.parts.filter(({ key }) => !known.some((one) => one.key === key))
  return { ...kept, columns, parts: [...known, ...later] }
}

function laterColumn(column: TemplateColumn): TemplateColumn {
  return { ...column, shown: false }
}

function isList(parts: KeptTemplate['parts']): parts is readonly TemplatePart[] {
  return Array.isArray(parts)
}

function saidOf(parts: KeptTemplate['parts'], key: PrintPart): boolean | undefined {
  return isList(parts) ? undefined : parts[key]
}

import type { PrintTemplate } from '#shared/domain/print/print-template.ts'
import { usualTemplate } from '#shared/domain/print/print-template.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import { api } from '#renderer/ipc/client.ts'

export async function templateOf(subject: TemplateSubject): Promise<PrintTemplate> {
  return (await api.printTemplate.get({ subject })) ?? usualTemplate(subject)
}

export async function saveTemplate(subject: TemplateSubject, template: PrintTemplate | null): Promise<void> {
  await api.printTemplate.save({ subject, template })
}

/** @returns the name of the file; null when cancelled */
export async function exportTemplate(
  subject: TemplateSubject,
  name: string,
  template: PrintTemplate,
): Promise<string | null> {
  return (await api.printTemplate.exportFile({ subject, name, template }))?.name ?? null
}

export function importTemplate(subject: TemplateSubject): Promise<PrintTemplate | null> {
  return api.printTemplate.importFile({ subject })
}

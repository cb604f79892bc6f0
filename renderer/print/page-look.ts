import { usualTemplate, type PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import { qrCode, type QrCode } from './qr-code.ts'

/** How a page is printed: its template, with the QR code drawn. */
export interface PageLook {
  readonly template: PrintTemplate
  readonly qr: QrCode | null
}

export function usualLook(subject: TemplateSubject): PageLook {
  return { template: usualTemplate(subject), qr: null }
}

export async function drawnLook(template: PrintTemplate): Promise<PageLook> {
  return { template, qr: template.qr === '' ? null : await qrCode(template.qr) }
}

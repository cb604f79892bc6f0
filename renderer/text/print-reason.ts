import type { AllTexts } from './text.ts'

/** Why a printer refused: what Chromium is known to say in our words, anything else as the system said it. */
export function printReason(reason: string, text: Pick<AllTexts, 'print'>): string {
  const known: Readonly<Record<string, string>> = {
    'Invalid deviceName provided': text.print.reasons.noSuchPrinter,
    'Failed to enumerate printers': text.print.reasons.noService,
    'No valid printers available': text.print.reasons.noPrinter,
    'Invalid printer settings': text.print.reasons.settings,
    'Print job failed': text.print.reasons.failed,
  }
  return known[reason] ?? reason
}

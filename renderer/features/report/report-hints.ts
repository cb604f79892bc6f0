import type { KeyHint } from '#renderer/shell/current-tab.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** The keys of a report for the status bar: those that do something now. */
export function reportHints(
  text: AllTexts,
  { comparable, canGoBack, hasChart }: Readonly<Record<'comparable' | 'canGoBack' | 'hasChart', boolean>>,
): readonly KeyHint[] {
  const { hints } = text.report
  return [
    { keys: ['Enter'], label: hints.open },
    { keys: ['Space'], label: hints.explain },
    { keys: ['[', ']'], label: hints.step },
    ...(comparable ? [{ keys: ['C'], label: hints.compare }] : []),
    ...(canGoBack ? [{ keys: ['Backspace'], label: hints.back }] : []),
    ...(hasChart ? [{ keys: ['G'], label: text.chart.view.turn }] : []),
    { keys: ['/'], label: hints.filter },
    { keys: ['Ctrl', 'P'], label: hints.print },
    { keys: ['Ctrl', 'E'], label: hints.excel },
    { keys: ['↑', '↓', '←', '→'], label: hints.move },
  ]
}

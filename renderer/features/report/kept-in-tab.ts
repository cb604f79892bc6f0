import type { ScreenParameters } from '#renderer/shell/screen.ts'

/** The parameters a tab gave its screen, out of its attributes: plain JSON only. */
export function keptInTab(attributes: Readonly<Record<string, unknown>>): ScreenParameters {
  const kept: Record<string, string | number | boolean | null> = {}
  for (const [key, value] of Object.entries(attributes))
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      kept[key] = value
  return kept
}

const MOST_LINES = 4
const LONGEST = 60

/** What was typed as the lines of a receipt: without blank ones, as many and as long as paper takes. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) =>
      line
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, LONGEST)
        .trim(),
    )
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
}

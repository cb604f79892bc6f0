/**
 * What a text field does with a code that no screen listens for; `data-scan` says it, figures have no use for one.
 * `keep`: it stands where the caret stood. `search`: it is the whole text. `pick`: so it is, and Enter picks what it finds.
 */
export type CodeUse = 'keep' | 'search' | 'pick' | 'none'

const USES: readonly string[] = ['keep', 'search', 'pick', 'none'] satisfies readonly CodeUse[]

export function codeUse(field: HTMLInputElement | HTMLTextAreaElement): CodeUse {
  const said = field.dataset.scan ?? ''
  if (isCodeUse(said)) return said
  return ['decimal', 'numeric'].includes(field.inputMode) ? 'none' : 'keep'
}

function isCodeUse(said: string): said is CodeUse {
  return USES.includes(said)
}

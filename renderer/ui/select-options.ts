/** One choice of a SelectField. */
export interface SelectOption<Value> {
  readonly value: Value
  readonly label: string
  /** Said in grey behind the label. */
  readonly detail?: string
  /** More words it is found by: code, pinyin initials. */
  readonly keywords?: string
  readonly disabled?: boolean
}

/** Options that match what was typed: all words must occur in label, detail or keywords. */
export function matchingOptions<Value>(
  options: readonly SelectOption<Value>[],
  typed: string,
): readonly SelectOption<Value>[] {
  const words = typed.trim().toLowerCase().split(/\s+/)
  if (words[0] === '') return options
  return options.filter((option) => {
    const haystack = `${option.label} ${option.detail ?? ''} ${option.keywords ?? ''}`.toLowerCase()
    return words.every((word) => haystack.includes(word))
  })
}

/** The next option that can be taken, going round. */
export function nextEnabled<Value>(options: readonly SelectOption<Value>[], from: number, step: 1 | -1): number {
  for (let tried = 1; tried <= options.length; tried += 1) {
    const index = (from + step * tried + options.length * (tried + 1)) % options.length
    if (options[index]?.disabled !== true) return index
  }
  return from
}

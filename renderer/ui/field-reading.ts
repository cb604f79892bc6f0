import { inject, onScopeDispose, provide, type InjectionKey } from 'vue'

/** A field in which words may stand that are no value (「5000元」, 「11-31」). */
export interface ReadableField {
  /** Takes what stands in it, as leaving it would; false: it cannot be read, and the field says so. */
  read(): boolean
  focus(): void
}

const FIELDS: InjectionKey<Set<ReadableField>> = Symbol('fields of the form')

/**
 * For a form that sends what its fields say. While words are no value the form holds the value before them, or none:
 * sending that would silently be something else than what the user reads.
 * @returns reads every field below; false: some cannot be read, and the first of them has the focus
 */
export function useFieldReading(): () => boolean {
  const fields = new Set<ReadableField>()
  provide(FIELDS, fields)
  return () => {
    const unreadable = [...fields].filter((field) => !field.read())
    unreadable[0]?.focus()
    return unreadable.length === 0
  }
}

/** The field answers to the form it stands in. @returns false: it stands in none, but in the filter of a list */
export function useReadableField(field: ReadableField): boolean {
  const fields = inject(FIELDS, null)
  if (fields === null) return false
  fields.add(field)
  onScopeDispose(() => fields.delete(field))
  return true
}

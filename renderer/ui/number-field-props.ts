/** What every number field takes besides its value. */
export interface NumberFieldProps {
  /** Smallest scaled value; 0 refuses negative numbers. */
  minimum?: number | null
  label?: string
  placeholder?: string
  error?: string | null
  warning?: string | null
  hint?: string
  required?: boolean
  disabled?: boolean
  suffix?: string
  /** Name for ears when no label is drawn. */
  spokenLabel?: string
}

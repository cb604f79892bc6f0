export type PopupTone = 'second' | 'third' | 'warn' | 'bad'

/** One column of a search popup, as data. */
export interface PopupColumn<Row> {
  readonly key: string
  readonly title: string
  /** Pixels at 100 %; absent = takes the room left over. */
  readonly width?: number
  readonly align?: 'left' | 'right'
  readonly tone?: PopupTone | ((row: Row) => PopupTone | undefined)
  /** Show which part the typed text found. */
  readonly matched?: boolean
  readonly text: (row: Row) => string
}

/** Tracks of the popup's rows; a row number comes first. */
export function popupTracks<Row>(columns: readonly PopupColumn<Row>[]): string {
  const track = ({ width }: PopupColumn<Row>) =>
    width === undefined ? 'minmax(0, 1fr)' : `calc(${width}px * var(--fs, 1))`
  return ['calc(22px * var(--fs, 1))', ...columns.map(track)].join(' ')
}

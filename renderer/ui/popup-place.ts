/** Where a popup opens: under its anchor, or above it when the room below is too small. */
export interface PopupPlace {
  readonly above: boolean
  /** Pixels it may use on that side. */
  readonly room: number
}

const GAP = 8

export function popupPlace(
  anchor: { readonly top: number; readonly bottom: number },
  windowHeight: number,
  wanted: number,
): PopupPlace {
  const below = windowHeight - anchor.bottom - GAP
  const above = anchor.top - GAP
  const flips = below < wanted && above > below
  return { above: flips, room: Math.max(0, flips ? above : below) }
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface PopupPlace {
  readonly left: number
  readonly top: number
  /** How high it may be there; what it holds beyond that scrolls. */
  readonly height: number
  readonly flipped: boolean
}

/** What a popup would take, in pixels. */
export interface PopupSize {
  readonly width: number
  readonly height: number
  /** Shortened to this it is still of use; absent: it cannot be shortened. */
  readonly least?: number
}

const GAP = 4
const EDGE = 8

/**
 * Below its cell, 4 px away, shortened where it would cross the lower edge; above the cell when not even the least of
 * it fits below and there is more room above.
 * @param anchor the cell, in window coordinates
 * @param room what must stay visible ends there: the window, its foot, and at the left the rail
 */
export function placePopup(
  anchor: Box,
  popup: PopupSize,
  room: { readonly left?: number; readonly right: number; readonly bottom: number },
): PopupPlace {
  const left = Math.max((room.left ?? 0) + EDGE, Math.min(anchor.left, room.right - popup.width - EDGE))
  const below = room.bottom - anchor.bottom - GAP
  const above = anchor.top - GAP - EDGE
  const least = Math.min(popup.height, popup.least ?? popup.height)
  const flipped = below < least && above > below
  const height = Math.min(popup.height, Math.max(least, flipped ? above : below))
  const top = flipped ? Math.max(EDGE, anchor.top - GAP - height) : anchor.bottom + GAP
  return { left, top, height, flipped }
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface PopupPlace {
  readonly left: number
  readonly top: number
  readonly flipped: boolean
}

const GAP = 4
const EDGE = 8

/**
 * Below its cell, 4 px away; above it when it would cross the lower edge and there is more room above.
 * @param anchor the cell, in window coordinates
 * @param popup its wanted size
 * @param room how far it may reach: right edge and lower edge of what must stay visible
 */
export function placePopup(
  anchor: Box,
  popup: { readonly width: number; readonly height: number },
  room: { readonly right: number; readonly bottom: number },
): PopupPlace {
  const left = Math.max(EDGE, Math.min(anchor.left, room.right - popup.width - EDGE))
  const below = room.bottom - anchor.bottom - GAP
  const above = anchor.top - GAP - EDGE
  const flipped = below < popup.height && above > below
  const top = flipped ? Math.max(EDGE, anchor.top - GAP - popup.height) : anchor.bottom + GAP
  return { left, top, flipped }
}

/** Where the panel of an AppPopover opens, and how high it may be there; what it holds beyond that scrolls. */
export interface PopoverPlace {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

/** Below its trigger, from the left or the right edge of it, or beside it. */
export type PopoverSide = 'below' | 'below-end' | 'right'

interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const GAP = 4
const EDGE = 8

/**
 * @param trigger in window coordinates
 * @param panel what it would take, in pixels
 * @param room what it may cover: it begins at the other edge of its trigger rather than reach beyond the left of it
 */
export function popoverPlace(
  trigger: Edges,
  panel: { readonly width: number; readonly height: number },
  side: PopoverSide,
  room: Omit<Edges, 'top'>,
): PopoverPlace {
  const within = (left: number) => Math.max(EDGE, Math.min(left, room.right - panel.width - EDGE))
  if (side === 'right') {
    const top = Math.max(EDGE, Math.min(trigger.top, room.bottom - panel.height - EDGE))
    return { left: within(trigger.right + GAP), top, maxHeight: room.bottom - top - EDGE }
  }
  const atEnd = trigger.right - panel.width
  const left = within(side === 'below-end' && atEnd >= room.left ? atEnd : trigger.left)
  const below = room.bottom - trigger.bottom - GAP - EDGE
  // A row may have been scrolled below the window.
  const foot = Math.min(trigger.top - GAP, room.bottom - EDGE)
  const above = foot - EDGE
  if (panel.height <= below || below >= above) return { left, top: trigger.bottom + GAP, maxHeight: below }
  return { left, top: Math.max(EDGE, foot - panel.height), maxHeight: above }
}

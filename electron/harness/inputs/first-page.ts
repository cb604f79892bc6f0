/** What a list is asked for first. */
export const FIRST_PAGE = { descending: false, cursor: null, limit: 20 } as const

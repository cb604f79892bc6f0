export const stock = {} as const

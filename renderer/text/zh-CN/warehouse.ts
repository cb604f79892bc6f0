export const warehouse = {} as const

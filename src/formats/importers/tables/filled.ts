/** The fields that are known: one that is left out is not the same as one that is nothing. */
export function filled<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (fields[name] !== undefined) known[name] = fields[name] as Exclude<T[keyof T], undefined>
  }
  return known
}

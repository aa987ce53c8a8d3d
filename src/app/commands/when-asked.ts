/** What commands do that is loaded once it is asked for, or while the browser is idle. */
export interface WhenAsked<Module> {
  /** What has come. */
  readonly now: () => Module | undefined
  /** Does something with it: at once where it has come, so that a browser knows that a person has asked for it. */
  readonly ask: <Result>(use: (module: Module) => Result | Promise<Result>) => Result | Promise<Result>
}

const all: (() => Promise<unknown>)[] = []
const onTheirWay = new Set<Promise<unknown>>()

export function whenAsked<Module>(load: () => Promise<Module>): WhenAsked<Module> {
  let come: Module | undefined
  const loaded = async () => {
    come ??= await load()
    return come
  }
  all.push(loaded)
  return {
    now: () => come,
    ask(use) {
      if (come) return use(come)
      const coming = loaded()
      const forget = (): boolean => onTheirWay.delete(done)
      const done: Promise<unknown> = coming.then(forget, forget)
      onTheirWay.add(done)
      return coming.then(use)
    },
  }
}

/** Loads what nobody has asked for yet. */
export const loadAll = (): Promise<unknown> => Promise.all(all.map((load) => load()))

/** What was asked for before is begun first; nothing where all of it has come. */
export const whatIsComing = (): Promise<unknown> | undefined =>
  onTheirWay.size === 0 ? undefined : Promise.allSettled(onTheirWay)

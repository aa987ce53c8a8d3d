/** Numbers in the order of their costs. */
export interface CostHeap {
  readonly push: (value: number, cost: number) => void
  /** Takes out the cheapest, or gives -1 where there is none. */
  readonly pop: () => number
  readonly clear: () => void
}

/** A binary heap. What costs the same comes out in the same order each time. */
export function createCostHeap(): CostHeap {
  const values: number[] = []
  const costs: number[] = []
  let length = 0

  function put(at: number, value: number, cost: number): void {
    values[at] = value
    costs[at] = cost
  }

  /** Puts the last one in place of the first, and down to where it belongs. */
  function sink(): void {
    const [value, cost] = [values[length] as number, costs[length] as number]
    let at = 0
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && (costs[child + 1] as number) < (costs[child] as number)) child++
      if ((costs[child] as number) >= cost) break
      put(at, values[child] as number, costs[child] as number)
      at = child
    }
    put(at, value, cost)
  }

  return {
    push(value, cost) {
      let at = length++
      for (let parent = (at - 1) >> 1; at > 0 && (costs[parent] as number) > cost; parent = (at - 1) >> 1) {
        put(at, values[parent] as number, costs[parent] as number)
        at = parent
      }
      put(at, value, cost)
    },
    pop() {
      if (length === 0) return -1
      const value = values[0] as number
      length--
      sink()
      return value
    },
    clear() {
      length = 0
    },
  }
}

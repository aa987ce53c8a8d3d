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

  function swap(a: number, b: number): void {
    const [value, cost] = [values[a] as number, costs[a] as number]
    values[a] = values[b] as number
    costs[a] = costs[b] as number
    values[b] = value
    costs[b] = cost
  }

  function sink(start: number): void {
    for (let at = start; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < length && (costs[left] as number) < (costs[least] as number)) least = left
      if (right < length && (costs[right] as number) < (costs[least] as number)) least = right
      if (least === at) return
      swap(at, least)
      at = least
    }
  }

  return {
    push(value, cost) {
      values[length] = value
      costs[length] = cost
      for (let at = length++; at > 0; ) {
        const parent = (at - 1) >> 1
        if ((costs[parent] as number) <= (costs[at] as number)) return
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      if (length === 0) return -1
      const value = values[0] as number
      length--
      values[0] = values[length] as number
      costs[0] = costs[length] as number
      sink(0)
      return value
    },
    clear() {
      length = 0
    },
  }
}

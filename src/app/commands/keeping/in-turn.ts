let last: Promise<unknown> = Promise.resolve()
let underWay = 0

/** Whether a file is being written, or its person asked about it. */
export const isUnderWay = (): boolean => underWay > 0

/** Does one thing with the file of a plan after the other. */
export function inTurn(act: () => Promise<void>): Promise<void> {
  underWay += 1
  const turn = last.then(act).finally(() => {
    underWay -= 1
  })
  last = turn.catch(() => {})
  return turn
}

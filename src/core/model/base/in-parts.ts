/** Something that is done in steps, so that something else can come between; its last step gives the result. */
export type InParts<T, S = unknown> = Generator<S, T>

/** Does all of it at once. */
export function atOnce<T>(work: InParts<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

interface Fitted {
  /** Width and height of the paper in points. */
  readonly size: readonly [width: number, height: number]
  /** Points to a unit of the scene. */
  readonly scale: number
  /** Where its upper left corner comes to stand. */
  readonly x: number
  readonly y: number
}

/** A4, A3, A2, A1 and A0, by their shorter side and their longer one, in points. */
const papers = [
  [595.28, 841.89],
  [841.89, 1190.55],
  [1190.55, 1683.78],
  [1683.78, 2383.94],
  [2383.94, 3370.39],
] as const

const margin = 24
/** What stands under the scene. */
const footHeight = 20
/** A unit is a pixel at true size: at this many points the smallest text has 5.5. */
const readable = 0.5
const trueSize = 0.75

interface Extent {
  readonly width: number
  readonly height: number
}

/**
 * The smallest paper, lying or standing, on which a scene can be read, and its place there; the largest where none is.
 * Something can stand above it, so many points high.
 */
export function fittingPaper({ width, height }: Extent, above = 0): Fitted {
  const fitted = papers.map(([short, long]) => {
    const [lying, standing] = [fit(long, short), fit(short, long)]
    return lying.scale >= standing.scale ? lying : standing
  })
  const found = fitted.find(({ scale }) => scale >= readable) ?? fitted.at(-1)
  if (!found) throw new Error('There is no paper.')
  return found

  function fit(paperWidth: number, paperHeight: number): Fitted {
    const [inner, high] = [paperWidth - 2 * margin, paperHeight - 2 * margin - footHeight - above]
    const scale = Math.min(inner / width, high / height, trueSize)
    return { size: [paperWidth, paperHeight], scale, x: margin + (inner - width * scale) / 2, y: margin }
  }
}

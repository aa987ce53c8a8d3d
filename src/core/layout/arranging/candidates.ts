import { type Block, blockOf, wrappedIn } from './block.ts'
import { columnShapes } from './column.ts'
import type { Estate } from './estate.ts'
import { gaps } from './gaps.ts'
import { pageBlock, type SiteShape, type StraysShape, siteBlock } from './page.ts'
import { ratio } from './score.ts'

/** The pages that are tried: how pools, chat pools, people and sites wrap, and where strays stand. */
export function* candidates(estate: Estate): Iterable<Block> {
  const strays = estate.strays.map(blockOf)
  for (const shape of siteShapes(estate)) {
    const sites = estate.sites.map((site) => siteBlock(site, shape))
    for (const grid of grids(sites)) {
      for (const where of straysShapes(grid, strays)) yield pageBlock(grid, strays, where)
    }
  }
}

function* siteShapes(estate: Estate): Iterable<SiteShape> {
  const columns = estate.sites.flatMap((site) => site.columns)
  const most = (count: (column: (typeof columns)[number]) => number) => Math.max(1, ...columns.map(count))
  const perHost = most(({ chatPools }) => Math.max(0, ...[...chatPools.values()].map(({ length }) => length)))
  const people = most((column) => column.people.length)
  for (const chatPoolsPerLine of someOf(upTo(perHost), 3)) {
    const heights = columns.flatMap((column) => columnShapes(column, chatPoolsPerLine).map(({ height }) => height))
    for (const maxHeight of someOf(heights.length === 0 ? [0] : heights, 5)) {
      for (const peoplePerLine of someOf(upTo(Math.min(people, 12)), 4)) {
        yield { chatPoolsPerLine, maxHeight, peoplePerLine }
      }
    }
  }
}

/** Beside each other as far as they fit, in a few widths. */
const grids = (sites: readonly Block[]): readonly Block[] =>
  someOf(linesOf(sites.map(({ width }) => width)), 4).map((width) => wrappedIn(sites, width, gaps.sites))

/** Strays as wide as the sites, or as high; where there are no sites, in all widths. */
function straysShapes(sites: Block, strays: readonly Block[]): readonly StraysShape[] {
  if (strays.length === 0) return [{ at: 'below', width: 0 }]
  const widths = linesOf(
    strays.map(({ width }) => width),
    gaps.strays.x,
  )
  if (sites.width === 0) return someOf(widths, 16).map((width) => ({ at: 'below', width }))
  const asHigh = widths.find((width) => wrappedIn(strays, width, gaps.strays).height <= sites.height)
  const square = Math.sqrt(sites.width * sites.height + strays.length * strayArea)
  return [
    { at: 'below', width: sites.width },
    { at: 'below', width: Math.max(sites.width, square * ratio.best) },
    { at: 'right', width: asHigh ?? square },
    { at: 'corner', width: asHigh ?? square },
  ]
}

/** About as much as a stray needs, with what parts it from the next. */
const strayArea = 320 * 112

/** The widths of the first one, the first two, … beside each other. */
function linesOf(widths: readonly number[], gap: number = gaps.sites.x): readonly number[] {
  let sum = -gap
  const all = widths.map((width) => {
    sum += width + gap
    return sum
  })
  return all.length === 0 ? [0] : all
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1)

/** A few of many numbers, from the smallest to the largest, closer together where they are small. */
function someOf(numbers: readonly number[], most: number): readonly number[] {
  const all = [...new Set(numbers)].sort((a, b) => a - b)
  if (all.length <= most) return all
  const at = upTo(most).map((n) => Math.round(((n - 1) / (most - 1)) ** 1.6 * (all.length - 1)))
  return [...new Set(at)].map((index) => all[index] as number)
}

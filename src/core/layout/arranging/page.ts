import { type Block, beside, blockOf, inLines, padded, stacked, wrappedIn } from './block.ts'
import { type ColumnShape, columnBlock } from './column.ts'
import type { SiteContent } from './estate.ts'
import { gaps } from './gaps.ts'
import type { Thing } from './thing.ts'

/** Where what belongs nowhere stands by the sites, and how wide a line of it becomes. */
export interface StraysShape {
  readonly at: 'below' | 'right' | 'corner'
  readonly width: number
}

export interface SiteShape extends ColumnShape {
  readonly peoplePerLine: number
}

/** The sites in lines, and what belongs nowhere in a block of its own. */
export function pageBlock(sites: Block, alone: readonly Block[], { at, width }: StraysShape): Block {
  const rest = wrappedIn(alone, width, gaps.strays)
  if (at === 'below') return stacked([sites, rest], gaps.aroundStrays)
  const isAtFoot = at === 'corner' && rest.height > 0 && rest.height < sites.height
  const aside = isAtFoot ? padded(rest, { side: 0, top: sites.height - rest.height, bottom: 0 }) : rest
  return beside([sites, aside], gaps.aroundStrays)
}

/** The generations of a site side by side, hosts over their chat pools, and all its people on one level below them. */
export function siteBlock({ site, columns }: SiteContent, shape: SiteShape): Block {
  const servers = columns.map((column) => columnBlock(column, shape))
  let left = 0
  const people = columns.flatMap((column, at): readonly Wanted[] => {
    const { width } = servers[at] as Block
    const middle = left + width / 2
    left += width + gaps.generations
    const block = peopleLines(column.people, shape.peoplePerLine)
    return block.width === 0 ? [] : [{ block, middle }]
  })
  const inside = stacked(
    [beside(servers, gaps.generations), nearMiddles(people, left - gaps.generations)],
    gaps.abovePeople,
    'middle',
  )
  const block = padded(inside, site ? gaps.frame : gaps.noFrame)
  return site ? withPlaceOf(site, block) : block
}

interface Wanted {
  readonly block: Block
  readonly middle: number
}

/** From left to right, each as near as may be to where it is wanted in a width that is at least what all of them need. */
function nearMiddles(wanted: readonly Wanted[], available: number): Block {
  const all = beside(
    wanted.map(({ block }) => block),
    gaps.people.x,
  )
  const width = Math.max(all.width, available)
  let least = 0
  const lefts = wanted.map(({ block, middle }) => {
    const left = Math.max(middle + (width - available) / 2 - block.width / 2, least)
    least = left + block.width + gaps.people.x
    return left
  })
  let most = width
  for (const [at, { block }] of [...wanted.entries()].reverse()) {
    lefts[at] = Math.round(Math.min(lefts[at] as number, most - block.width))
    most = (lefts[at] as number) - gaps.people.x
  }
  return {
    width: wanted.length === 0 ? 0 : width,
    height: all.height,
    put(x, y, into) {
      for (const [at, { block }] of wanted.entries()) block.put(x + (lefts[at] ?? 0), y, into)
    },
  }
}

const peopleLines = (people: readonly Thing[], perLine: number): Block =>
  stacked(inLines(people.map(blockOf), perLine, gaps.people), gaps.people.y)

const withPlaceOf = (site: NonNullable<SiteContent['site']>, block: Block): Block => ({
  ...block,
  put(x, y, into) {
    into.set(site.id, { x, y })
    block.put(x, y, into)
  },
})

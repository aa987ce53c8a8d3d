import { labelBoxOf } from '../diagram/areas.ts'
import type { IslandArea, SiteArea } from '../diagram/diagram.ts'
import { kindIcon } from '../diagram/icons.ts'
import { badgeItems } from './card.ts'
import { box, group, icon, text, theme } from './draw.ts'
import type { SceneItem } from './scene.ts'

const labelFont = { size: 12, weight: 600 } as const

/** A tinted, dashed area. */
export function islandItems(island: IslandArea): readonly SceneItem[] {
  const hue = theme.generation[island.generation]
  const outline = box(island, 16, { fill: hue.tint, stroke: hue.line, strokeWidth: 1.5, dash: [5, 4] })
  return [group({ frame: island.chatPool }, [outline])]
}

/** Its label sits on its border, over lines that run there. */
export function islandLabelItems(island: IslandArea): readonly SceneItem[] {
  const hue = theme.generation[island.generation]
  const around = labelBoxOf(island)
  return [
    group({ label: island.chatPool }, [
      box(around, 8, { fill: theme.surface, stroke: hue.ink }),
      text(island.label, around.x + 10, around.y + 16.3, { ...labelFont, fill: hue.ink, width: around.width - 14 }),
    ]),
  ]
}

export function siteItems(site: SiteArea): readonly SceneItem[] {
  const dash = site.isEmpty ? { dash: [5, 4] } : {}
  return [
    group({ frame: site.site }, [
      box(site, 20, { fill: theme.surface, stroke: theme.strongLine, ...dash }),
      icon(kindIcon.site, site.x + 16, site.y + 12, 14, theme.ink3),
      text(site.label, site.x + 36, site.y + 23.5, { ...labelFont, fill: theme.ink2, width: site.width - 64 }),
      ...(site.isEmpty ? [nothingHere(site)] : []),
    ]),
    ...(site.badge ? badgeItems(site.badge, site.x + site.width - 8, site.y + 6) : []),
  ]
}

const nothingHere = ({ x, y, width, height }: SiteArea): SceneItem =>
  text('No pools or chat pools', x + width / 2, y + height / 2 + 10, {
    size: 11,
    weight: 400,
    fill: theme.ink3,
    align: 'middle',
    width: width - 24,
  })
